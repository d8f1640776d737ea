package nl.leerstroom.sync.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another service made of some rows: contracts/events/sync/import-rows-applied.v1.schema.json. */
record ImportRowsAppliedV1(UUID importId, int chunk, String part, List<Row> rows) {

    static final String TYPE = "nl.leerstroom.sync.import-rows-applied.v1";

    record Row(
            int line,
            String outcome,
            @Nullable String code,
            @Nullable String productId) {}
}
