package nl.leerstroom.sync.bulk.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One student as the file says it.
 *
 * @param infix none where the file has no such column, and so says nothing about it
 * @param level as in the file
 * @param modules product ids or titles, as in the file
 * @param spills whether there is text under no header
 */
public record StudentRow(
        int line,
        String givenName,
        @Nullable String infix,
        String familyName,
        String email,
        String level,
        String group,
        List<String> modules,
        boolean spills) {

    public String emailKey() {
        return email.toLowerCase(Locale.ROOT);
    }

    public String groupKey() {
        return group.toLowerCase(Locale.ROOT);
    }

    public String name() {
        return Stream.of(givenName, infix == null ? "" : infix, familyName)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    String text(Column column) {
        return switch (column) {
            case GIVEN_NAME -> givenName;
            case INFIX -> infix == null ? "" : infix;
            case FAMILY_NAME -> familyName;
            case EMAIL -> email;
            case LEVEL -> level;
            case GROUP -> group;
            case MODULES -> String.join(",", modules);
        };
    }
}
