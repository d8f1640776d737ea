package nl.leerstroom.identity.membership;

import java.util.Set;
import java.util.UUID;

/** The part of a group's full state that this service reads. */
record GroupV1(UUID groupId, String title, Set<UUID> teacherIds, Set<UUID> studentIds) {

    static final String CREATED_TYPE = "nl.leerstroom.group.group-created.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.group.group-changed.v1";
    static final String MEMBERS_CHANGED_TYPE = "nl.leerstroom.group.group-members-changed.v1";
}
