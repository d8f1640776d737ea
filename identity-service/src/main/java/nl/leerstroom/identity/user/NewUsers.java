package nl.leerstroom.identity.user;

import java.util.UUID;
import nl.leerstroom.identity.api.CreateUserRequest;
import nl.leerstroom.identity.credential.domain.NewPassword;
import nl.leerstroom.identity.user.domain.Level;
import nl.leerstroom.identity.user.domain.PersonName;
import nl.leerstroom.identity.user.domain.Role;
import nl.leerstroom.identity.user.domain.User;
import nl.leerstroom.platform.data.Ids;
import nl.leerstroom.platform.web.Unprocessable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody typed, checked until it can be an account. */
@Component
class NewUsers {

    private final Addresses addresses;
    private final AcceptablePassword acceptable;

    NewUsers(Addresses addresses, AcceptablePassword acceptable) {
        this.addresses = addresses;
        this.acceptable = acceptable;
    }

    User checked(UUID schoolId, CreateUserRequest request) {
        var role = Role.valueOf(request.getRole().name());
        if (request.getLevel() != null && role != Role.STUDENT) {
            throw Unprocessable.at("/level", "level-for-students");
        }
        return new User(
                Ids.next(),
                schoolId,
                role,
                PersonName.of(request.getGivenName(), request.getInfix(), request.getFamilyName()),
                addresses.checked(request.getEmail(), role),
                request.getLevel() == null
                        ? null
                        : Level.valueOf(request.getLevel().name()),
                null,
                1);
    }

    @Nullable
    NewPassword password(User user, CreateUserRequest request) {
        if (request.getPassword() == null) {
            return null;
        }
        var hash = acceptable.hashed("/password", request.getPassword(), user.name(), user.email(), user.schoolId());
        return new NewPassword(hash, Boolean.TRUE.equals(request.getTemporary()));
    }
}
