package nl.leerstroom.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact to be told to other services.
 *
 * @param key events of one key arrive in the order in which they were appended
 * @param type {@code nl.leerstroom.<context>.<event-kebab>.v<major>}
 * @param sequence the version of the subject after the change
 * @param time when it happened, by the domain's clock
 * @param schoolId the school it concerns; none for what is the same in every school
 * @param data becomes the bare JSON body
 */
public record OutgoingEvent(
        String topic,
        String key,
        String type,
        String subject,
        long sequence,
        Instant time,
        @Nullable UUID schoolId,
        Object data) {}
