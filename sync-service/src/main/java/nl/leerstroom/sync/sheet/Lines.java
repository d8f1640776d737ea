package nl.leerstroom.sync.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.leerstroom.sync.sheet.domain.Refusals;
import nl.leerstroom.sync.sheet.domain.Sheet.Line;

/** Collects the lines of a table: cells made clean, empty lines left out, and never more than a table may have. */
class Lines {

    static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 100;
    static final int LONGEST_CELL = 4_000;

    // no-break spaces of several widths are spaces; zero-width spaces, joiners of lines and soft hyphens are nothing
    private static final Pattern HARD_SPACE = Pattern.compile("[\\u00a0\\u2007\\u202f]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b\\u2060\\ufeff\\u00ad\\u0000]");

    private final List<Line> lines = new ArrayList<>();

    void add(int number, List<String> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw new Refused(Refusals.TOO_MANY_COLUMNS, MOST_COLUMNS, number);
        }
        var clean = cells.stream().map(cell -> clean(cell, number)).toList();
        if (clean.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (lines.size() > MOST_ROWS) {
            throw new Refused(Refusals.TOO_MANY_ROWS, MOST_ROWS);
        }
        lines.add(new Line(number, clean));
    }

    Line header() {
        if (lines.isEmpty()) {
            throw new Refused(Refusals.EMPTY);
        }
        return lines.getFirst();
    }

    List<Line> rows() {
        if (lines.size() < 2) {
            throw new Refused(Refusals.NO_ROWS);
        }
        return List.copyOf(lines.subList(1, lines.size()));
    }

    private static String clean(String cell, int number) {
        if (cell.length() > LONGEST_CELL) {
            throw new Refused(Refusals.CELL_TOO_LONG, LONGEST_CELL, number);
        }
        var text = cell;
        if (!isPlain(text)) {
            text = INVISIBLE.matcher(HARD_SPACE.matcher(text).replaceAll(" ")).replaceAll("");
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        return text.strip();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character > 0 && character < 0x80);
    }
}
