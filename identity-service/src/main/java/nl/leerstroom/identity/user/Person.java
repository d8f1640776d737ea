package nl.leerstroom.identity.user;

import java.util.List;
import java.util.UUID;
import nl.leerstroom.identity.user.domain.User;

/** Somebody as a list or a profile shows them. */
record Person(User user, SignIn signIn, List<Membership> groups) {

    enum SignIn {
        NEVER,
        INVITED,
        ACTIVE
    }

    record Membership(UUID id, String title) {}
}
