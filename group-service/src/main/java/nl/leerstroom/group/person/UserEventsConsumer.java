package nl.leerstroom.group.person;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.group.membership.domain.Groups;
import nl.leerstroom.group.person.JdbcPeople.News;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the users, and tells anew who is in the groups of those who went to the trash or came back. */
@Component
class UserEventsConsumer implements EventsConsumer {

    static final String REGISTERED = "nl.leerstroom.identity.user-registered.v1";
    static final String CHANGED = "nl.leerstroom.identity.user-changed.v1";
    static final String TRASHED = "nl.leerstroom.identity.user-trashed.v1";
    static final String RESTORED = "nl.leerstroom.identity.user-restored.v1";

    /**
     * The part of a user's events that is read here; no name or address.
     *
     * @param state in the full states only
     */
    record UserV1(UUID userId, String role, @Nullable String state) {

        private boolean isActiveAfter(String type) {
            return state == null ? !type.equals(TRASHED) : state.equals("ACTIVE");
        }
    }

    private final JdbcPeople people;
    private final Groups groups;

    UserEventsConsumer(JdbcPeople people, Groups groups) {
        this.people = people;
        this.groups = groups;
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
        return Set.of(REGISTERED, CHANGED, TRASHED, RESTORED);
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
            groups.keep(groups.ofMembers(turned), Groups.Change.MEMBERS_CHANGED);
        }
    }
}
