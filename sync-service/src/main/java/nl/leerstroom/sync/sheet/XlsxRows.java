package nl.leerstroom.sync.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.leerstroom.sync.sheet.domain.Refusals;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of one sheet of a workbook, one at a time. */
class XlsxRows extends DefaultHandler {

    private final List<String> texts;
    private final Lines lines;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int line;
    private int column;
    private String type = "n";
    private boolean inValue;

    XlsxRows(List<String> texts, Lines lines) {
        this.texts = texts;
        this.lines = lines;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                line = attributes.getValue("r") == null ? line + 1 : number(attributes.getValue("r"));
                cells.clear();
            }
            case "c" -> startCell(attributes.getValue("r"), attributes.getValue("t"));
            case "v", "t" -> inValue = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "row" -> lines.add(line, List.copyOf(cells));
            case "c" -> endCell();
            case "v", "t" -> inValue = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (inValue) {
            if (value.length() + length > Lines.LONGEST_CELL) {
                throw new Refused(Refusals.CELL_TOO_LONG, Lines.LONGEST_CELL, line);
            }
            value.append(ch, start, length);
        }
    }

    private void startCell(@Nullable String reference, @Nullable String kind) {
        column = reference == null ? cells.size() : columnOf(reference);
        if (column >= Lines.MOST_COLUMNS) {
            throw new Refused(Refusals.TOO_MANY_COLUMNS, Lines.MOST_COLUMNS, line);
        }
        type = kind == null ? "n" : kind;
        value.setLength(0);
    }

    private void endCell() {
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() == column) {
            cells.add(text());
        }
    }

    private String text() {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> shared(number(value.toString()));
            case "n" -> plain(value.toString());
            default -> value.toString();
        };
    }

    private String shared(int index) {
        if (index >= texts.size()) {
            throw new Refused(Refusals.DAMAGED);
        }
        return texts.get(index);
    }

    /** Excel stores 8719000000010 as 8.71900000001E12; people mean what they typed. */
    private static String plain(String number) {
        try {
            var decimal = new BigDecimal(number.strip());
            return Math.abs(decimal.scale()) > Lines.MOST_COLUMNS
                    ? number
                    : decimal.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static int number(String digits) {
        try {
            return Integer.parseUnsignedInt(digits.strip());
        } catch (NumberFormatException e) {
            throw new Refused(Refusals.DAMAGED);
        }
    }

    /** The column of a reference such as {@code AB12}, the first is 0. */
    private static int columnOf(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length() && i < 3 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        if (column < 1) {
            throw new Refused(Refusals.DAMAGED);
        }
        return column - 1;
    }
}
