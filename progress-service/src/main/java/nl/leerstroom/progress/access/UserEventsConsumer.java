package nl.leerstroom.progress.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import nl.leerstroom.platform.events.Fact;
import org.springframework.stereotype.Component;

/** Keeps names and states of users. */
@Component
class UserEventsConsumer implements EventsConsumer {

    private final JdbcPeople people;

    UserEventsConsumer(JdbcPeople people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "progress-service.people";
    }

    @Override
    public Set<String> topics() {
        return Set.of("identity.user");
    }

    @Override
    public Set<String> types() {
        return Set.of(UserV1.REGISTERED_TYPE, UserV1.CHANGED_TYPE, UserTrashV1.TRASHED_TYPE, UserTrashV1.RESTORED_TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        var users = new ArrayList<>(batch.of(UserV1.REGISTERED_TYPE, UserV1.class));
        users.addAll(batch.of(UserV1.CHANGED_TYPE, UserV1.class));
        people.put(Newest.of(users, UserV1::userId));

        var moved = new ArrayList<>(batch.of(UserTrashV1.TRASHED_TYPE, UserTrashV1.class));
        moved.addAll(batch.of(UserTrashV1.RESTORED_TYPE, UserTrashV1.class));
        var newest = Newest.of(moved, UserTrashV1::userId);
        people.setActive(of(newest, UserTrashV1.RESTORED_TYPE), true);
        people.setActive(of(newest, UserTrashV1.TRASHED_TYPE), false);
    }

    private static List<Fact<UserTrashV1>> of(List<Fact<UserTrashV1>> facts, String type) {
        return facts.stream().filter(fact -> fact.event().type().equals(type)).toList();
    }
}
