package nl.leerstroom.notification.people;

import java.util.UUID;

/** The part of identity-service's user-trashed.v1 and user-restored.v1 that is read here. */
record UserTrashV1(UUID userId) {

    static final String TRASHED_TYPE = "nl.leerstroom.identity.user-trashed.v1";
    static final String RESTORED_TYPE = "nl.leerstroom.identity.user-restored.v1";
}
