package nl.leerstroom.sync.bulk;

import java.time.Instant;
import nl.leerstroom.platform.events.OutgoingEvent;

/** The envelope that all events of an import have in common. */
final class ImportEvents {

    private ImportEvents() {}

    static OutgoingEvent of(JobImport job, String type, long sequence, Instant now, Object data) {
        var importId = job.importId().toString();
        return new OutgoingEvent(SyncTopics.IMPORT, importId, type, importId, sequence, now, job.schoolId(), data);
    }
}
