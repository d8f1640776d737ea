package nl.leerstroom.sync.known;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import nl.leerstroom.platform.events.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the copies of schools and people. */
@Component
class IdentityEventsConsumer implements EventsConsumer {

    private static final String SCHOOL_REGISTERED_TYPE = "nl.leerstroom.identity.school-registered.v1";
    private static final String SCHOOL_SETTINGS_CHANGED_TYPE = "nl.leerstroom.identity.school-settings-changed.v1";
    private static final String USER_REGISTERED_TYPE = "nl.leerstroom.identity.user-registered.v1";
    private static final String USER_CHANGED_TYPE = "nl.leerstroom.identity.user-changed.v1";
    private static final String USER_TRASHED_TYPE = "nl.leerstroom.identity.user-trashed.v1";
    private static final String USER_RESTORED_TYPE = "nl.leerstroom.identity.user-restored.v1";

    /** The part of a school's events that is read here. */
    record SchoolState(UUID schoolId, String brin, String name) {}

    /** The part of a user's full state that is read here. */
    record UserState(
            UUID userId,
            String role,
            String givenName,
            @Nullable String infix,
            String familyName,
            @Nullable String email,
            @Nullable String level,
            String state) {}

    /** The part of user-trashed.v1 and user-restored.v1 that is read here. */
    record UserMoved(UUID userId) {}

    private final KnownCopies copies;

    IdentityEventsConsumer(KnownCopies copies) {
        this.copies = copies;
    }

    @Override
    public String name() {
        return "sync-service.identity-events";
    }

    @Override
    public Set<String> topics() {
        return Set.of("identity.school", "identity.user");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                SCHOOL_REGISTERED_TYPE,
                SCHOOL_SETTINGS_CHANGED_TYPE,
                USER_REGISTERED_TYPE,
                USER_CHANGED_TYPE,
                USER_TRASHED_TYPE,
                USER_RESTORED_TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        copies.schools(Latest.of(
                both(
                        batch.of(SCHOOL_REGISTERED_TYPE, SchoolState.class),
                        batch.of(SCHOOL_SETTINGS_CHANGED_TYPE, SchoolState.class)),
                SchoolState::schoolId));
        copies.people(Latest.of(
                both(batch.of(USER_REGISTERED_TYPE, UserState.class), batch.of(USER_CHANGED_TYPE, UserState.class)),
                UserState::userId));
        copies.trashed(Latest.of(batch.of(USER_TRASHED_TYPE, UserMoved.class), UserMoved::userId), true);
        copies.trashed(Latest.of(batch.of(USER_RESTORED_TYPE, UserMoved.class), UserMoved::userId), false);
    }

    /** Support's own people belong to no school, and to no import. */
    private static <T> List<Fact<T>> both(List<Fact<T>> some, List<Fact<T>> others) {
        return Stream.concat(some.stream(), others.stream())
                .filter(fact -> fact.event().schoolId() != null)
                .toList();
    }
}
