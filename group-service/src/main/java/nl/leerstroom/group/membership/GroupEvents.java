package nl.leerstroom.group.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.leerstroom.group.membership.domain.Group;
import nl.leerstroom.group.membership.domain.Groups;
import nl.leerstroom.platform.events.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** What other services may know of a group: contracts/events/group/. */
final class GroupEvents {

    static final String CREATED_TYPE = "nl.leerstroom.group.group-created.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.group.group-changed.v1";
    static final String MEMBERS_CHANGED_TYPE = "nl.leerstroom.group.group-members-changed.v1";
    static final String ARCHIVED_TYPE = "nl.leerstroom.group.group-archived.v1";

    private static final String TOPIC = "group.group";

    /** The full state, in every event but the last. */
    record GroupV1(
            UUID groupId,
            String title,
            @Nullable String description,
            List<UUID> teacherIds,
            List<UUID> studentIds,
            Instant at) {}

    record ArchivedV1(UUID groupId, Instant at) {}

    private GroupEvents() {}

    static OutgoingEvent of(Group group, Groups.Change change, Instant at) {
        var type = switch (change) {
            case CREATED -> CREATED_TYPE;
            case CHANGED -> CHANGED_TYPE;
            case MEMBERS_CHANGED -> MEMBERS_CHANGED_TYPE;
        };
        return event(group, type, at, state(group, at));
    }

    static OutgoingEvent archived(Group group, Instant at) {
        return event(group, ARCHIVED_TYPE, at, new ArchivedV1(group.id(), at));
    }

    private static GroupV1 state(Group group, Instant at) {
        return new GroupV1(
                group.id(), group.title().text(), group.description(), group.teachers(), group.students(), at);
    }

    private static OutgoingEvent event(Group group, String type, Instant at, Object data) {
        var key = group.id().toString();
        return new OutgoingEvent(TOPIC, key, type, key, group.nextVersion(), at, group.schoolId(), data);
    }
}
