package nl.leerstroom.identity.credential;

import java.time.Instant;
import java.util.UUID;
import nl.leerstroom.platform.events.OutgoingEvent;

/** That a password was set; nothing of what it is. */
record PasswordChangedV1(UUID userId, Instant at) {

    static final String TYPE = "nl.leerstroom.identity.password-changed.v1";

    static OutgoingEvent of(UUID userId, long version, UUID schoolId, Instant at) {
        var subject = userId.toString();
        return new OutgoingEvent(
                LinkRequestedV1.TOPIC,
                subject,
                TYPE,
                subject,
                version,
                at,
                schoolId,
                new PasswordChangedV1(userId, at));
    }
}
