package nl.leerstroom.license.school;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.license.school.JdbcGroups.Group;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import nl.leerstroom.platform.events.Fact;
import org.springframework.stereotype.Component;

@Component
class GroupEventsConsumer implements EventsConsumer {

    static final String CREATED_TYPE = "nl.leerstroom.group.group-created.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.group.group-changed.v1";
    static final String MEMBERS_CHANGED_TYPE = "nl.leerstroom.group.group-members-changed.v1";
    static final String ARCHIVED_TYPE = "nl.leerstroom.group.group-archived.v1";

    /** The part of a group's full state that is read here. */
    record GroupV1(UUID groupId, List<UUID> studentIds) {}

    /** The part of the end of a group that is read here. */
    record ArchivedV1(UUID groupId) {}

    private final JdbcGroups groups;

    GroupEventsConsumer(JdbcGroups groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return "license-service.groups";
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
        var newest = new LinkedHashMap<UUID, Group>();
        for (var type : List.of(CREATED_TYPE, CHANGED_TYPE, MEMBERS_CHANGED_TYPE)) {
            batch.of(type, GroupV1.class)
                    .forEach(fact -> keepNewest(
                            newest,
                            group(fact, fact.data().groupId(), fact.data().studentIds(), true)));
        }
        batch.of(ARCHIVED_TYPE, ArchivedV1.class)
                .forEach(fact -> keepNewest(newest, group(fact, fact.data().groupId(), List.of(), false)));
        groups.save(newest.values());
    }

    private static Group group(Fact<?> fact, UUID id, List<UUID> students, boolean live) {
        var event = fact.event();
        return new Group(id, event.school(), students, live, event.sequence());
    }

    private static void keepNewest(LinkedHashMap<UUID, Group> byId, Group group) {
        byId.merge(group.id(), group, (known, other) -> other.sequence() > known.sequence() ? other : known);
    }
}
