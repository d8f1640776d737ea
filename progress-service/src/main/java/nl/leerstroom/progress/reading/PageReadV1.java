package nl.leerstroom.progress.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.leerstroom.progress.content.domain.Catalogue.Place;
import org.jspecify.annotations.Nullable;

/** A line of the reading log: contracts/events/progress/page-read.v1.schema.json. */
record PageReadV1(
        UUID studentId,
        String pageId,
        String moduleId,
        String productId,
        String level,
        Instant readAt,
        @Nullable Integer seconds) {

    static final String TYPE = "nl.leerstroom.progress.page-read.v1";

    static PageReadV1 of(UUID studentId, Place place, Instant readAt, @Nullable Integer seconds) {
        return new PageReadV1(
                studentId,
                place.pageId(),
                place.moduleId(),
                place.productId(),
                place.level().name(),
                readAt,
                seconds);
    }

    /** The same read has the same id, however often the browser sends it. */
    UUID eventId() {
        var name = "%s/%s/%s/%d".formatted(TYPE, studentId, pageId, readAt.toEpochMilli());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
