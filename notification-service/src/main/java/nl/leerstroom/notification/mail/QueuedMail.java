package nl.leerstroom.notification.mail;

import java.time.Instant;
import java.util.UUID;
import nl.leerstroom.platform.events.Fact;

/**
 * What an event asks to be mailed.
 *
 * @param receiver a person, or the school whose admins are meant
 * @param facts what the template needs of the event
 * @param expiresAt after which it is of no use to anybody
 */
record QueuedMail(UUID eventId, UUID schoolId, UUID receiver, Object facts, Instant expiresAt) {

    static QueuedMail of(Fact<?> fact, UUID receiver, Instant expiresAt) {
        return new QueuedMail(fact.event().id(), fact.event().school(), receiver, fact.data(), expiresAt);
    }
}
