package nl.leerstroom.sync.bulk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.leerstroom.sync.bulk.ImportAnswer.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outcomes of parts, many rows at a time. Every statement names its import and its lines and joins nothing by
 * estimate: an import fills these tables faster than the database counts them, and by old counts a join of thousands of
 * rows reads all of them for each.
 */
@Repository
class JdbcAnswers {

    private record ReadyRow(
            int line, UUID userId, String level, @Nullable String groupTitle, String productIds) {}

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcAnswers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Gives open parts their outcome, and says of which lines a part was open, by what was said of it. */
    Map<Word, Set<Integer>> record(UUID importId, Collection<ImportAnswer> answers) {
        var lines = answers.stream()
                .collect(Collectors.groupingBy(
                        ImportAnswer::word,
                        LinkedHashMap::new,
                        Collectors.mapping(ImportAnswer::line, Collectors.toSet())));
        lines.replaceAll((word, said) -> record(importId, word, said));
        return lines;
    }

    /** Without an account there is nothing to add to a group or to give a licence to. */
    void refuseTheRestOf(UUID importId, Collection<Integer> lines) {
        jdbc.sql("""
                        update bulk_part set outcome = 'REFUSED', code = 'account-refused'
                        where import_id = ? and line = any(?) and outcome is null""").params(importId, numbers(lines)).update();
    }

    /** What is still to be done for rows that have their account. */
    Map<Integer, ImportAccountsReadyV1.Row> ready(UUID importId, Collection<Integer> lines) {
        return jdbc.sql("""
                        select r.line, r.user_id, r.level, case when p.joins then r.group_title end as group_title, p.product_ids
                        from bulk_row r cross join lateral (
                            select count(*) as parts, bool_or(part = 'GROUP') as joins,
                                coalesce(json_agg(product_id order by product_id) filter (where part = 'LICENSE'), '[]') as product_ids
                            from bulk_part where import_id = r.import_id and line = r.line and part <> 'ACCOUNT') p
                        where r.import_id = ? and r.line = any(?) and p.parts > 0 order by r.line""").params(importId, numbers(lines)).query(ReadyRow.class).list().stream()
                .collect(Collectors.toMap(ReadyRow::line, this::row, (one, other) -> one, LinkedHashMap::new));
    }

    /** How many of these rows have no open part left. */
    int finished(UUID importId, Collection<Integer> lines) {
        return jdbc.sql("""
                        select count(*) from unnest(?::int[]) as touched(line) where (
                            select count(*) from bulk_part p
                            where p.import_id = ? and p.line = touched.line and p.outcome is null) = 0""")
                .params(numbers(lines), importId)
                .query(Integer.class)
                .single();
    }

    private Set<Integer> record(UUID importId, Word word, Collection<Integer> lines) {
        return new LinkedHashSet<>(jdbc.sql("""
                        update bulk_part set outcome = ?, code = ?
                        where import_id = ? and line = any(?) and part = ? and product_id = coalesce(?, product_id)
                            and outcome is null
                        returning line""")
                .param(word.outcome())
                .param(word.code())
                .param(importId)
                .param(numbers(lines))
                .param(word.part())
                .param(word.product())
                .query(Integer.class)
                .list());
    }

    private ImportAccountsReadyV1.Row row(ReadyRow row) {
        return new ImportAccountsReadyV1.Row(
                row.line(), row.userId(), row.level(), row.groupTitle(), json.readValue(row.productIds(), TEXTS));
    }

    private static Integer[] numbers(Collection<Integer> lines) {
        return lines.stream().sorted().toArray(Integer[]::new);
    }
}
