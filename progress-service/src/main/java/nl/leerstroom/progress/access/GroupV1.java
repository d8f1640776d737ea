package nl.leerstroom.progress.access;

import java.util.Set;
import java.util.UUID;

/** The part of group-service's events with the full state of a group that progress-service reads. */
record GroupV1(UUID groupId, String title, Set<UUID> teacherIds, Set<UUID> studentIds) {

    static final String CREATED_TYPE = "nl.leerstroom.group.group-created.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.group.group-changed.v1";
    static final String MEMBERS_CHANGED_TYPE = "nl.leerstroom.group.group-members-changed.v1";
    static final Set<String> TYPES = Set.of(CREATED_TYPE, CHANGED_TYPE, MEMBERS_CHANGED_TYPE);
}
