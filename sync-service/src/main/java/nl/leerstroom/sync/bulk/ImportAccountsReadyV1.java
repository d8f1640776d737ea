package nl.leerstroom.sync.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows whose accounts are there and that want more: contracts/events/sync/import-accounts-ready.v1.schema.json. */
record ImportAccountsReadyV1(UUID importId, int chunk, List<Row> rows) {

    static final String TYPE = "nl.leerstroom.sync.import-accounts-ready.v1";

    record Row(
            int line, UUID userId, String level, @Nullable String groupTitle, List<String> productIds) {}
}
