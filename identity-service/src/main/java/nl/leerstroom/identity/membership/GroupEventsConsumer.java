package nl.leerstroom.identity.membership;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import nl.leerstroom.platform.events.Fact;
import nl.leerstroom.platform.events.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Keeps the copy of groups: of each group the newest state in the batch, unless a newer one is known already. */
@Component
class GroupEventsConsumer implements EventsConsumer {

    private final KnownGroups groups;

    GroupEventsConsumer(KnownGroups groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return "identity-service.membership";
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
        var states = new HashMap<UUID, Fact<GroupV1>>();
        for (var type : Set.of(GroupV1.CREATED_TYPE, GroupV1.CHANGED_TYPE, GroupV1.MEMBERS_CHANGED_TYPE)) {
            batch.of(type, GroupV1.class)
                    .forEach(fact -> states.merge(fact.data().groupId(), fact, GroupEventsConsumer::newer));
        }
        var archived = new HashMap<UUID, ReceivedEvent>();
        batch.of(GroupArchivedV1.TYPE, GroupArchivedV1.class)
                .forEach(fact -> archived.put(fact.data().groupId(), fact.event()));
        groups.update(Map.copyOf(states));
        groups.archive(Map.copyOf(archived));
    }

    private static Fact<GroupV1> newer(Fact<GroupV1> one, Fact<GroupV1> other) {
        return one.event().sequence() > other.event().sequence() ? one : other;
    }
}
