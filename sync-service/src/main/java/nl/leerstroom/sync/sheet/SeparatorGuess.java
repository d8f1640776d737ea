package nl.leerstroom.sync.sheet;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.leerstroom.sync.sheet.domain.Refusals;
import nl.leerstroom.sync.sheet.domain.Sheet.Separator;

/**
 * What stands between the cells of a CSV: what its first line {@code sep=} says, or what occurs most outside quotes on
 * the first lines.
 *
 * @param bodyFrom where the table begins, after the line {@code sep=}
 */
record SeparatorGuess(Separator separator, int bodyFrom) {

    private static final int LINES_LOOKED_AT = 20;
    private static final Pattern DECLARATION = Pattern.compile("\"?sep=(.)\"?(?:\\r\\n|\\n|\\r|$)");

    static SeparatorGuess of(CharSequence text) {
        var declared = DECLARATION.matcher(text);
        if (declared.lookingAt()) {
            return new SeparatorGuess(named(declared.group(1).charAt(0)), declared.end());
        }
        return new SeparatorGuess(counted(text), 0);
    }

    private static Separator named(char character) {
        return Stream.of(Separator.values())
                .filter(separator -> separator.character() == character)
                .findFirst()
                .orElseThrow(() -> new Refused(Refusals.LINE_UNREADABLE, 1));
    }

    private static Separator counted(CharSequence text) {
        var counts = new int[Separator.values().length];
        var quoted = false;
        var lines = 0;
        for (var i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
            switch (text.charAt(i)) {
                case '"' -> quoted = !quoted;
                case ',' -> counts[Separator.COMMA.ordinal()] += quoted ? 0 : 1;
                case ';' -> counts[Separator.SEMICOLON.ordinal()] += quoted ? 0 : 1;
                case '\t' -> counts[Separator.TAB.ordinal()] += quoted ? 0 : 1;
                case '\n' -> lines += quoted ? 0 : 1;
                default -> {}
            }
        }
        return Stream.of(Separator.values())
                .max(Comparator.comparingInt(separator -> counts[separator.ordinal()]))
                .orElseThrow();
    }
}
