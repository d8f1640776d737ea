package nl.leerstroom.license.school;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.license.product.domain.Level;
import nl.leerstroom.license.school.JdbcStudents.News;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import nl.leerstroom.platform.events.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the students; no name or address is read. */
@Component
class UserEventsConsumer implements EventsConsumer {

    static final String REGISTERED_TYPE = "nl.leerstroom.identity.user-registered.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.identity.user-changed.v1";
    static final String TRASHED_TYPE = "nl.leerstroom.identity.user-trashed.v1";
    static final String RESTORED_TYPE = "nl.leerstroom.identity.user-restored.v1";

    private static final String STUDENT = "STUDENT";

    /** The part of the full state that is read here. */
    record UserV1(UUID userId, String role, @Nullable Level level, String state) {}

    /** The part of going to and coming from the trash that is read here. */
    record TrashV1(UUID userId, String role) {}

    private final JdbcStudents students;

    UserEventsConsumer(JdbcStudents students) {
        this.students = students;
    }

    @Override
    public String name() {
        return "license-service.students";
    }

    @Override
    public Set<String> topics() {
        return Set.of("identity.user");
    }

    @Override
    public Set<String> types() {
        return Set.of(REGISTERED_TYPE, CHANGED_TYPE, TRASHED_TYPE, RESTORED_TYPE);
    }

    // first the full states, then the trash: the sequence decides where both tell of one student
    @Override
    public void handle(EventBatch batch) {
        var states = new LinkedHashMap<UUID, News>();
        for (var type : List.of(REGISTERED_TYPE, CHANGED_TYPE)) {
            batch.of(type, UserV1.class).stream()
                    .filter(fact -> fact.data().role().equals(STUDENT))
                    .forEach(fact -> keepNewest(states, state(fact)));
        }
        students.save(states.values());
        students.saveActive(trash(batch));
    }

    private static Collection<News> trash(EventBatch batch) {
        var trash = new LinkedHashMap<UUID, News>();
        for (var type : List.of(TRASHED_TYPE, RESTORED_TYPE)) {
            batch.of(type, TrashV1.class).stream()
                    .filter(fact -> fact.data().role().equals(STUDENT))
                    .forEach(fact ->
                            keepNewest(trash, news(fact, fact.data().userId(), null, type.equals(RESTORED_TYPE))));
        }
        return trash.values();
    }

    private static News state(Fact<UserV1> fact) {
        var user = fact.data();
        return news(fact, user.userId(), user.level(), user.state().equals("ACTIVE"));
    }

    private static News news(Fact<?> fact, UUID user, @Nullable Level level, boolean active) {
        var event = fact.event();
        return new News(user, event.school(), level, active, event.sequence());
    }

    private static void keepNewest(LinkedHashMap<UUID, News> byId, News news) {
        byId.merge(news.id(), news, (known, other) -> other.sequence() > known.sequence() ? other : known);
    }
}
