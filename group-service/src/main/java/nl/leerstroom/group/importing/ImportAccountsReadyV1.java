package nl.leerstroom.group.importing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of sync-service's import-accounts-ready.v1 that is read here. */
record ImportAccountsReadyV1(UUID importId, int chunk, List<Row> rows) {

    static final String TYPE = "nl.leerstroom.sync.import-accounts-ready.v1";

    record Row(int line, UUID userId, @Nullable String groupTitle) {}
}
