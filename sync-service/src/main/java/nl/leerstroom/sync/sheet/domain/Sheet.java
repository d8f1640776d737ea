package nl.leerstroom.sync.sheet.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a file: a header and the rows under it. Cells are trimmed, in Unicode's composed form and free of
 * characters that nobody sees; otherwise as in the file. Rows without any text are left out.
 *
 * @param encoding of a CSV, for an XLSX says it itself
 * @param separator of a CSV
 */
public record Sheet(
        Format format,
        @Nullable Encoding encoding,
        @Nullable Separator separator,
        Line header,
        List<Line> rows) {

    /**
     * One row of cells.
     *
     * @param number the line in the file, the first is 1
     */
    public record Line(int number, List<String> cells) {

        /** The text in a column; empty where the line is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    public enum Format {
        CSV,
        XLSX
    }

    public enum Encoding {
        UTF_8,
        UTF_16,
        WINDOWS_1252
    }

    public enum Separator {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char character;

        Separator(char character) {
            this.character = character;
        }

        public char character() {
            return character;
        }
    }
}
