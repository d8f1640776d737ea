package nl.leerstroom.identity.user.domain;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A name the Dutch way: the infix ("van der") is not what people are sorted by. */
public record PersonName(String given, @Nullable String infix, String family) {

    /** Blanks around and doubled within go; an empty infix is none. */
    public static PersonName of(String given, @Nullable String infix, String family) {
        var tidied = infix == null ? "" : tidy(infix);
        return new PersonName(tidy(given), tidied.isEmpty() ? null : tidied, tidy(family));
    }

    private static String tidy(String part) {
        return part.strip().replaceAll("\\s+", " ");
    }

    /** As one says it: Yara van der Berg. */
    public String whole() {
        return parts(given, infix, family);
    }

    public String sortedBy() {
        return String.join(" ", SearchWords.of(parts(family, given, infix)));
    }

    private static String parts(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
