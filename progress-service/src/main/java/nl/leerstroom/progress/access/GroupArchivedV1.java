package nl.leerstroom.progress.access;

import java.util.UUID;

/** The part of group-service's group-archived.v1 that progress-service reads. */
record GroupArchivedV1(UUID groupId) {

    static final String TYPE = "nl.leerstroom.group.group-archived.v1";
}
