package nl.leerstroom.sync.bulk.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows to change one thing of. */
final class RowsFixtures {

    private RowsFixtures() {}

    static StudentRow anna() {
        return row(2, "Anna", "", "Bos", "anna@school.example");
    }

    static StudentRow row(int line, String givenName, @Nullable String infix, String familyName, String email) {
        return new StudentRow(line, givenName, infix, familyName, email, "BB", "", List.of(), false);
    }

    static StudentRow withEmail(String email) {
        return row(2, "Anna", "", "Bos", email);
    }

    static StudentRow with(String level, String group, String... modules) {
        var anna = anna();
        return new StudentRow(
                2,
                anna.givenName(),
                anna.infix(),
                anna.familyName(),
                anna.email(),
                level,
                group,
                List.of(modules),
                false);
    }
}
