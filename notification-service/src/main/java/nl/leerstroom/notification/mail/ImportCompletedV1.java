package nl.leerstroom.notification.mail;

import java.util.UUID;

/** The part of sync-service's import-completed.v1 that is read here. */
record ImportCompletedV1(UUID importId, Counts counts) {

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
