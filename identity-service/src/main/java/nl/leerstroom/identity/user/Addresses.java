package nl.leerstroom.identity.user;

import java.util.List;
import java.util.Map;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.credential.domain.LoginName;
import nl.leerstroom.identity.credential.domain.SignInLinks;
import nl.leerstroom.identity.user.domain.EmailAddress;
import nl.leerstroom.identity.user.domain.Role;
import nl.leerstroom.identity.user.domain.User;
import nl.leerstroom.platform.web.Conflict;
import nl.leerstroom.platform.web.Unprocessable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses as people type them, and the name to sign in with that follows from one. */
@Component
class Addresses {

    private final Credentials credentials;
    private final SignInLinks links;

    Addresses(Credentials credentials, SignInLinks links) {
        this.credentials = credentials;
        this.links = links;
    }

    /** @return null for a student without one */
    @Nullable
    String checked(@Nullable String typed, Role role) {
        if (typed == null || typed.isBlank()) {
            if (role != Role.STUDENT) {
                throw Unprocessable.at("/email", "email-required");
            }
            return null;
        }
        return EmailAddress.parse(typed)
                .orElseThrow(() -> Unprocessable.at("/email", "email-malformed"))
                .value();
    }

    void claim(User user) {
        if (user.email() != null
                && credentials
                        .claim(Map.of(user.id(), LoginName.of(user.email())))
                        .isEmpty()) {
            throw new Conflict("email-taken");
        }
    }

    /** Links on their way to the old address lose their use. */
    void change(User user) {
        if (user.email() == null) {
            credentials.release(user.id());
        } else {
            claim(user);
        }
        links.cancel(List.of(user.id()));
    }
}
