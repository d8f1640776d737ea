package nl.leerstroom.sync.known;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import org.springframework.stereotype.Component;

/** Keeps the copies of groups and who is in them. */
@Component
class GroupEventsConsumer implements EventsConsumer {

    private static final String CREATED_TYPE = "nl.leerstroom.group.group-created.v1";
    private static final String CHANGED_TYPE = "nl.leerstroom.group.group-changed.v1";
    private static final String MEMBERS_CHANGED_TYPE = "nl.leerstroom.group.group-members-changed.v1";
    private static final String ARCHIVED_TYPE = "nl.leerstroom.group.group-archived.v1";

    /** The part of a group's full state that is read here. */
    record GroupState(UUID groupId, String title, Set<UUID> studentIds) {}

    /** The part of group-archived.v1 that is read here. */
    record GroupArchived(UUID groupId) {}

    private final KnownCopies copies;

    GroupEventsConsumer(KnownCopies copies) {
        this.copies = copies;
    }

    @Override
    public String name() {
        return "sync-service.group-events";
    }

    @Override
    public Set<String> topics() {
        return Set.of("group.group");
    }

    @Override
    public Set<String> types() {
        return Set.of(CREATED_TYPE, CHANGED_TYPE, MEMBERS_CHANGED_TYPE, ARCHIVED_TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        var states = Stream.of(CREATED_TYPE, CHANGED_TYPE, MEMBERS_CHANGED_TYPE)
                .flatMap(type -> batch.of(type, GroupState.class).stream())
                .toList();
        copies.groups(Latest.of(states, GroupState::groupId));
        copies.archived(Latest.of(batch.of(ARCHIVED_TYPE, GroupArchived.class), GroupArchived::groupId));
    }
}
