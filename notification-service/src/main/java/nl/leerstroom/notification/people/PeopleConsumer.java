package nl.leerstroom.notification.people;

import java.util.Set;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import org.springframework.stereotype.Component;

/** Keeps the copies of people, schools and products. */
@Component
class PeopleConsumer implements EventsConsumer {

    private final JdbcPeople people;
    private final JdbcSchools schools;
    private final JdbcProducts products;

    PeopleConsumer(JdbcPeople people, JdbcSchools schools, JdbcProducts products) {
        this.people = people;
        this.schools = schools;
        this.products = products;
    }

    @Override
    public String name() {
        return "notification-service.people";
    }

    @Override
    public Set<String> topics() {
        return Set.of("identity.user", "identity.school", "license.product");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                UserV1.REGISTERED_TYPE,
                UserV1.CHANGED_TYPE,
                UserTrashV1.TRASHED_TYPE,
                UserTrashV1.RESTORED_TYPE,
                SchoolV1.REGISTERED_TYPE,
                SchoolV1.CHANGED_TYPE,
                ProductPublishedV1.TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        schools.save(Newest.of(
                batch.of(SchoolV1.REGISTERED_TYPE, SchoolV1.class), batch.of(SchoolV1.CHANGED_TYPE, SchoolV1.class)));
        people.save(
                Newest.of(batch.of(UserV1.REGISTERED_TYPE, UserV1.class), batch.of(UserV1.CHANGED_TYPE, UserV1.class)));
        people.trash(Newest.of(batch.of(UserTrashV1.TRASHED_TYPE, UserTrashV1.class)));
        people.restore(Newest.of(batch.of(UserTrashV1.RESTORED_TYPE, UserTrashV1.class)));
        products.save(Newest.of(batch.of(ProductPublishedV1.TYPE, ProductPublishedV1.class)));
    }
}
