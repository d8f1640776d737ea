package nl.leerstroom.identity.membership;

import java.util.UUID;

/** A group that is no longer in use. */
record GroupArchivedV1(UUID groupId) {

    static final String TYPE = "nl.leerstroom.group.group-archived.v1";
}
