package nl.leerstroom.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The envelope of an event that came in. */
public record ReceivedEvent(
        UUID id,
        String type,
        String topic,
        String key,
        String subject,
        long sequence,
        Instant time,
        @Nullable UUID schoolId) {

    /** The school of an event that cannot be without one. */
    public UUID school() {
        if (schoolId == null) {
            throw new IllegalArgumentException("Event %s of type %s names no school".formatted(id, type));
        }
        return schoolId;
    }

    boolean isOf(String type) {
        return this.type.equals(type);
    }
}
