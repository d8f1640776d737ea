package nl.leerstroom.sync.bulk;

import java.time.Instant;
import java.util.UUID;
import nl.leerstroom.platform.events.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** Every part of every row is answered: contracts/events/sync/import-completed.v1.schema.json. */
record ImportCompletedV1(UUID importId, @Nullable UUID requestedBy, ImportCounts counts, Instant at) {

    static final String TYPE = "nl.leerstroom.sync.import-completed.v1";

    static OutgoingEvent of(JobImport job, ImportCounts counts, Instant now) {
        var data = new ImportCompletedV1(job.importId(), job.appliedBy(), counts, now);
        return ImportEvents.of(job, TYPE, job.sequence() + 1, now, data);
    }
}
