package nl.leerstroom.sync.bulk.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row must be, whatever is known of the school. */
public final class RowRules {

    private static final int MOST_MODULES = 20;
    private static final String WORD = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(WORD + "(?:\\." + WORD + ")*", Pattern.CASE_INSENSITIVE);
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+", Pattern.CASE_INSENSITIVE);

    private final Map<String, TreeSet<Integer>> linesByEmail;

    /** @param file all rows of it, for an address may stand in it once */
    public RowRules(Collection<StudentRow> file) {
        this.linesByEmail = file.stream()
                .filter(row -> !row.email().isEmpty())
                .collect(Collectors.groupingBy(
                        StudentRow::emailKey,
                        Collectors.mapping(StudentRow::line, Collectors.toCollection(TreeSet::new))));
    }

    /** Every reason why the row can't be, or none. */
    public List<Reason> reasons(StudentRow row) {
        var reasons = new ArrayList<Reason>();
        Stream.of(Column.values()).forEach(column -> text(row, column, reasons));
        if (!row.email().isEmpty() && !isAddress(row.email())) {
            reasons.add(Reason.at(Column.EMAIL, "email-malformed"));
        }
        var lines = linesByEmail.getOrDefault(row.emailKey(), new TreeSet<>());
        if (lines.size() > 1) {
            reasons.add(Reason.at(Column.EMAIL, "email-twice-in-file", others(lines, row.line())));
        }
        if (!row.level().isEmpty() && LearningPath.of(row.level()).isEmpty()) {
            reasons.add(Reason.at(Column.LEVEL, "level-unknown", row.level()));
        }
        if (row.modules().size() > MOST_MODULES) {
            reasons.add(Reason.at(Column.MODULES, "modules-too-many", MOST_MODULES));
        }
        if (row.spills()) {
            reasons.add(Reason.ofRow("row-too-wide"));
        }
        return reasons;
    }

    private static void text(StudentRow row, Column column, List<Reason> reasons) {
        var text = row.text(column);
        if (column.required() && text.isEmpty()) {
            reasons.add(Reason.at(column, "value-missing"));
        }
        if (text.length() > column.longest()) {
            reasons.add(Reason.at(column, "value-too-long", column.longest()));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            reasons.add(Reason.at(column, "value-line-break"));
        }
    }

    private static boolean isAddress(String email) {
        var at = email.lastIndexOf('@');
        return email.length() <= Column.EMAIL.longest()
                && at > 0
                && at <= 64
                && LOCAL_PART.matcher(email.substring(0, at)).matches()
                && DOMAIN.matcher(email.substring(at + 1)).matches();
    }

    private static String others(TreeSet<Integer> lines, int own) {
        return lines.stream()
                .filter(line -> line != own)
                .limit(5)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
