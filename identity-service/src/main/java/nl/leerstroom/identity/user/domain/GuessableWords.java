package nl.leerstroom.identity.user.domain;

import java.util.ArrayList;
import java.util.List;
import nl.leerstroom.identity.school.domain.School;
import org.jspecify.annotations.Nullable;

/** What somebody who wants to guess a person's password knows already. */
public final class GuessableWords {

    private GuessableWords() {}

    public static List<String> of(PersonName name, @Nullable String email, @Nullable School school) {
        var words = new ArrayList<>(List.of(name.given(), name.family(), name.whole()));
        if (email != null) {
            words.add(email.substring(0, Math.max(0, email.indexOf('@'))));
        }
        if (school != null) {
            words.add(school.name());
            words.add(school.brin());
        }
        return words;
    }
}
