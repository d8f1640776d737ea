package nl.leerstroom.notification.bell;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of sync-service's import-completed.v1 that is read here. */
record ImportCompletedV1(UUID importId, @Nullable UUID requestedBy, Counts counts) {

    static final String TYPE = "nl.leerstroom.sync.import-completed.v1";

    record Counts(
            int accountsNew,
            int accountsChanged,
            int unchanged,
            int refused,
            int groupsJoined,
            int licensesAssigned,
            int licensesRefused) {}
}
