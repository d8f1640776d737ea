package nl.leerstroom.sync.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.leerstroom.platform.events.OutgoingEvent;
import nl.leerstroom.sync.bulk.domain.PlannedRow;
import org.jspecify.annotations.Nullable;

/** Rows whose accounts are to be made or changed: contracts/events/sync/import-rows-accepted.v1.schema.json. */
record ImportRowsAcceptedV1(UUID importId, int chunk, boolean sendWelcome, List<Row> rows) {

    static final String TYPE = "nl.leerstroom.sync.import-rows-accepted.v1";

    record Row(
            int line,
            UUID userId,
            String change,
            String givenName,
            @Nullable String infix,
            String familyName,
            String email,
            String level) {

        static Row of(PlannedRow planned) {
            var row = planned.row();
            return new Row(
                    row.line(),
                    planned.userId(),
                    planned.outcome().name(),
                    row.givenName(),
                    row.infix() == null || row.infix().isEmpty() ? null : row.infix(),
                    row.familyName(),
                    row.email(),
                    row.level());
        }
    }

    static OutgoingEvent of(JobImport job, int chunk, List<PlannedRow> rows, Instant now) {
        var data = new ImportRowsAcceptedV1(
                job.importId(),
                chunk,
                job.sendWelcome(),
                rows.stream().map(Row::of).toList());
        return ImportEvents.of(job, TYPE, job.sequence() + chunk + 1, now, data);
    }
}
