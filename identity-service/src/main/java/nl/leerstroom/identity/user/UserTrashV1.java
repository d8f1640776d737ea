package nl.leerstroom.identity.user;

import java.time.Instant;
import java.util.UUID;
import nl.leerstroom.identity.user.domain.Role;
import nl.leerstroom.identity.user.domain.User;
import nl.leerstroom.platform.events.OutgoingEvent;

/** That an account went to the trash, or came back. */
record UserTrashV1(UUID userId, Role role, Instant at) {

    static final String TRASHED_TYPE = "nl.leerstroom.identity.user-trashed.v1";
    static final String RESTORED_TYPE = "nl.leerstroom.identity.user-restored.v1";

    static OutgoingEvent of(User user, Instant at) {
        var type = user.isTrashed() ? TRASHED_TYPE : RESTORED_TYPE;
        var subject = user.id().toString();
        var data = new UserTrashV1(user.id(), user.role(), at);
        return new OutgoingEvent(UserV1.TOPIC, subject, type, subject, user.version(), at, user.schoolId(), data);
    }
}
