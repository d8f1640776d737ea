package nl.leerstroom.group.membership.domain;

import java.text.Normalizer;
import java.util.Locale;

/** What a group is called, without superfluous spaces; 1 to 100 characters. */
public record Title(String text) {

    public static final int LONGEST = 100;

    public Title {
        text = tidy(text);
        if (!isPossible(text)) {
            throw new IllegalArgumentException("a title of %d characters".formatted(text.length()));
        }
    }

    public static boolean isPossible(String text) {
        var length = tidy(text).length();
        return length > 0 && length <= LONGEST;
    }

    /** The same for titles that people take for the same: whatever their case. */
    public String key() {
        return key(text);
    }

    /** As {@link #key()}, for a part of a title too. */
    public static String key(String text) {
        return tidy(text).toLowerCase(Locale.ROOT);
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}
