package nl.leerstroom.group.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.leerstroom.platform.events.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** The answer of this part of the import: contracts/events/sync/import-rows-applied.v1.schema.json */
record ImportRowsAppliedV1(UUID importId, int chunk, String part, List<Row> rows) {

    static final String TYPE = "nl.leerstroom.sync.import-rows-applied.v1";
    private static final String TOPIC = "sync.import";

    enum Outcome {
        APPLIED,
        UNCHANGED,
        REFUSED
    }

    record Row(
            int line,
            UUID userId,
            Outcome outcome,
            @Nullable String code) {}

    static OutgoingEvent of(ImportAccountsReadyV1 asked, List<Row> rows, UUID school, Instant at) {
        var key = asked.importId().toString();
        var data = new ImportRowsAppliedV1(asked.importId(), asked.chunk(), "GROUP", rows);
        return new OutgoingEvent(TOPIC, key, TYPE, key, asked.chunk(), at, school, data);
    }
}
