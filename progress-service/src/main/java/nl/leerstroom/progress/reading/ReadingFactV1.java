package nl.leerstroom.progress.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.leerstroom.progress.reading.domain.ModuleReading;
import nl.leerstroom.progress.reading.domain.ReadingFact;
import nl.leerstroom.progress.reading.domain.ReadingFact.ModuleCompleted;
import nl.leerstroom.progress.reading.domain.ReadingFact.ModuleStarted;
import nl.leerstroom.progress.reading.domain.ReadingFact.SubtaskCompleted;
import org.jspecify.annotations.Nullable;

/**
 * What other services may know of a {@link ReadingFact}: contracts/events/progress/module-started.v1.schema.json and
 * its siblings.
 *
 * @param subtaskId of a completed subtask only
 */
record ReadingFactV1(
        UUID studentId,
        String productId,
        String moduleId,
        String level,
        @Nullable String subtaskId,
        Instant at) {

    static final String STARTED_TYPE = "nl.leerstroom.progress.module-started.v1";
    static final String SUBTASK_COMPLETED_TYPE = "nl.leerstroom.progress.subtask-completed.v1";
    static final String MODULE_COMPLETED_TYPE = "nl.leerstroom.progress.module-completed.v1";

    static ReadingFactV1 of(ModuleReading reading, ReadingFact fact) {
        return new ReadingFactV1(
                reading.id().studentId(),
                reading.owner().productId(),
                reading.id().moduleId(),
                fact.level(),
                fact instanceof SubtaskCompleted completed ? completed.subtaskId() : null,
                fact.at());
    }

    static String type(ReadingFact fact) {
        return switch (fact) {
            case ModuleStarted _ -> STARTED_TYPE;
            case SubtaskCompleted _ -> SUBTASK_COMPLETED_TYPE;
            case ModuleCompleted _ -> MODULE_COMPLETED_TYPE;
        };
    }

    /** The same fact has the same id: told again after a crash or a replay, it is no news to anyone. */
    static UUID eventId(ModuleReading reading, ReadingFact fact) {
        return UUID.nameUUIDFromBytes(
                "progress.reading/%s/%s".formatted(reading.id(), fact.name()).getBytes(StandardCharsets.UTF_8));
    }
}
