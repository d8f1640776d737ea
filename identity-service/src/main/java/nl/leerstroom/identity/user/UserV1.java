package nl.leerstroom.identity.user;

import java.time.Instant;
import java.util.UUID;
import nl.leerstroom.identity.user.domain.Level;
import nl.leerstroom.identity.user.domain.Role;
import nl.leerstroom.identity.user.domain.User;
import nl.leerstroom.platform.events.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** What other services may know of a person: their full state, when the account is made and at each change. */
record UserV1(
        UUID userId,
        Role role,
        String givenName,
        @Nullable String infix,
        String familyName,
        @Nullable String email,
        @Nullable Level level,
        State state,
        Instant at) {

    enum State {
        ACTIVE,
        TRASHED
    }

    static final String TOPIC = "identity.user";
    static final String REGISTERED_TYPE = "nl.leerstroom.identity.user-registered.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.identity.user-changed.v1";

    static OutgoingEvent of(String type, User user, Instant at) {
        var name = user.name();
        var data = new UserV1(
                user.id(),
                user.role(),
                name.given(),
                name.infix(),
                name.family(),
                user.email(),
                user.level(),
                user.isTrashed() ? State.TRASHED : State.ACTIVE,
                at);
        var subject = user.id().toString();
        return new OutgoingEvent(TOPIC, subject, type, subject, user.version(), at, user.schoolId(), data);
    }
}
