package nl.leerstroom.group.person;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.group.person.JdbcPeople.News;
import nl.leerstroom.group.person.domain.PresenceListener;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the users. */
@Component
class UserEventsConsumer implements EventsConsumer {

    static final String REGISTERED_TYPE = "nl.leerstroom.identity.user-registered.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.identity.user-changed.v1";
    static final String TRASHED_TYPE = "nl.leerstroom.identity.user-trashed.v1";
    static final String RESTORED_TYPE = "nl.leerstroom.identity.user-restored.v1";

    /**
     * The part of a user's events that is read here; no name or address.
     *
     * @param state in the full states only
     */
    record UserV1(UUID userId, String role, @Nullable String state) {

        private boolean isActiveAfter(String type) {
            return state == null ? !type.equals(TRASHED_TYPE) : state.equals("ACTIVE");
        }
    }

    private final JdbcPeople people;
    private final PresenceListener listener;

    UserEventsConsumer(JdbcPeople people, PresenceListener listener) {
        this.people = people;
        this.listener = listener;
    }

    @Override
    public String name() {
        return "group-service.people";
    }

    @Override
    public Set<String> topics() {
        return Set.of("identity.user");
    }

    @Override
    public Set<String> types() {
        return Set.of(REGISTERED_TYPE, CHANGED_TYPE, TRASHED_TYPE, RESTORED_TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        var newest = new LinkedHashMap<UUID, News>();
        for (var type : types()) {
            for (var fact : batch.of(type, UserV1.class)) {
                var user = fact.data();
                var event = fact.event();
                var news = new News(
                        user.userId(), event.school(), user.role(), user.isActiveAfter(type), event.sequence());
                newest.merge(news.id(), news, (known, other) -> other.sequence() > known.sequence() ? other : known);
            }
        }
        var turned = people.save(newest.values());
        if (!turned.isEmpty()) {
            listener.presenceChanged(turned);
        }
    }
}
