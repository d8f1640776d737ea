package nl.leerstroom.progress.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import org.springframework.stereotype.Component;

/** Keeps groups and who is in them. */
@Component
class GroupEventsConsumer implements EventsConsumer {

    private final JdbcGroups groups;
    private final RememberedRights rights;

    GroupEventsConsumer(JdbcGroups groups, RememberedRights rights) {
        this.groups = groups;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "progress-service.groups";
    }

    @Override
    public Set<String> topics() {
        return Set.of("group.group");
    }

    @Override
    public Set<String> types() {
        return Set.of(GroupV1.CREATED_TYPE, GroupV1.CHANGED_TYPE, GroupV1.MEMBERS_CHANGED_TYPE, GroupArchivedV1.TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        var changed = Newest.of(
                GroupV1.TYPES.stream()
                        .flatMap(type -> batch.of(type, GroupV1.class).stream())
                        .toList(),
                GroupV1::groupId);
        var affected = new HashSet<UUID>();
        affected.addAll(groups.put(changed));
        affected.addAll(groups.archive(
                Newest.of(batch.of(GroupArchivedV1.TYPE, GroupArchivedV1.class), GroupArchivedV1::groupId)));
        rights.forgetAfterCommit(affected);
    }
}
