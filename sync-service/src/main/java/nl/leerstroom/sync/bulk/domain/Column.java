package nl.leerstroom.sync.bulk.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns that a file of students may have, by their names in Dutch and English. */
public enum Column {
    GIVEN_NAME("givenName", "voornaam", true, 100, "firstname", "givenname", "roepnaam"),
    INFIX("infix", "tussenvoegsel", false, 40, "infix", "tussenvoegsels"),
    FAMILY_NAME("familyName", "achternaam", true, 100, "lastname", "familyname", "surname"),
    EMAIL("email", "e-mailadres", true, 254, "email", "emailaddress", "mailadres"),
    LEVEL("level", "leerweg", true, 40, "level", "niveau", "learningpath"),
    GROUP("group", "groep", false, 100, "group", "klas", "class"),
    MODULES("modules", "modules", false, 1_000, "module");

    private static final Pattern NOT_TOLD_APART = Pattern.compile("[\\s_.-]+");

    private final String field;
    private final String dutch;
    private final boolean required;
    private final int longest;
    private final Set<String> others;

    Column(String field, String dutch, boolean required, int longest, String... others) {
        this.field = field;
        this.dutch = dutch;
        this.required = required;
        this.longest = longest;
        this.others = Set.of(others);
    }

    /** The column with this header, whatever its case, spaces and hyphens. */
    public static Optional<Column> named(String header) {
        var key = key(header);
        return Stream.of(values())
                .filter(column -> key(column.dutch).equals(key) || column.others.contains(key))
                .findFirst();
    }

    /** As the API calls it. */
    public String field() {
        return field;
    }

    public String dutch() {
        return dutch;
    }

    boolean required() {
        return required;
    }

    int longest() {
        return longest;
    }

    private static String key(String header) {
        return NOT_TOLD_APART.matcher(header).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
