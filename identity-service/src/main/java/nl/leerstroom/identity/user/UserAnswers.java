package nl.leerstroom.identity.user;

import java.util.List;
import nl.leerstroom.identity.api.GroupRef;
import nl.leerstroom.identity.api.Level;
import nl.leerstroom.identity.api.Role;
import nl.leerstroom.identity.api.SignInState;
import nl.leerstroom.identity.api.User;
import nl.leerstroom.identity.api.UserState;
import org.jspecify.annotations.Nullable;

/** People as the API shows them. */
final class UserAnswers {

    private UserAnswers() {}

    static User toApi(Person person) {
        var user = person.user();
        var answer = new User(
                user.id(),
                user.schoolId(),
                Role.valueOf(user.role().name()),
                user.name().given(),
                user.name().family(),
                user.name().whole(),
                user.isTrashed() ? UserState.TRASHED : UserState.ACTIVE,
                SignInState.valueOf(person.signIn().name()),
                List.of(),
                person.groups().stream()
                        .map(group -> new GroupRef(group.id(), group.title()))
                        .toList());
        answer.setInfix(user.name().infix());
        answer.setEmail(user.email());
        answer.setLevel(level(user.level()));
        answer.setTrashedAt(user.trashedAt());
        return answer;
    }

    static @Nullable Level level(nl.leerstroom.identity.user.domain.@Nullable Level level) {
        return level == null ? null : Level.valueOf(level.name());
    }
}
