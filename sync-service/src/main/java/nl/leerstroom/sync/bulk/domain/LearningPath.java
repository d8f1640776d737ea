package nl.leerstroom.sync.bulk.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The learning path (leerweg) of a student, also as schools write it: {@code kb/gl}, {@code KB-GL}. */
public enum LearningPath {
    BB,
    KBGL;

    private static final Pattern NOT_TOLD_APART = Pattern.compile("[\\s/+&.-]+");

    public static Optional<LearningPath> of(String text) {
        return switch (NOT_TOLD_APART.matcher(text).replaceAll("").toLowerCase(Locale.ROOT)) {
            case "bb" -> Optional.of(BB);
            case "kbgl" -> Optional.of(KBGL);
            default -> Optional.empty();
        };
    }
}
