package nl.leerstroom.identity.user;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.leerstroom.identity.user.domain.User;
import nl.leerstroom.identity.user.domain.Users;
import nl.leerstroom.platform.events.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcUsers implements Users {

    private static final String WRITTEN = """
            unnest(:ids, :schools, :roles, :givens, :infixes, :families, :emails, :levels, :trashed, :sorts, :words)
            as w (user_id, school_id, role, given_name, infix, family_name, email, level, trashed_at, sort_name, search_words)""";

    private record Version(UUID userId, long version) {}

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    JdbcUsers(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<UUID, User> lock(UUID schoolId, Collection<UUID> userIds) {
        var found = new LinkedHashMap<UUID, User>();
        jdbc.sql("select " + UserColumns.ALL
                        + " from app_user u where school_id = ? and user_id = any(?) order by user_id for update")
                .params(schoolId, new SqlArrayValue("uuid", userIds.toArray()))
                .query((row, number) -> UserColumns.read(row))
                .list()
                .forEach(user -> found.put(user.id(), user));
        return found;
    }

    /** Locks the one that the caller can see, in this school if one is named. */
    Optional<User> lock(@Nullable UUID schoolId, UUID userId) {
        return jdbc.sql("select " + UserColumns.ALL
                        + " from app_user u where user_id = :id and (cast(:school as uuid) is null or school_id = :school)"
                        + " for update")
                .param("id", userId)
                .param("school", schoolId)
                .query((row, number) -> UserColumns.read(row))
                .optional();
    }

    @Override
    public Map<UUID, User> add(Collection<User> users) {
        var now = clock.instant();
        var added = written("""
                insert into app_user (user_id, school_id, role, given_name, infix, family_name, email, level, trashed_at,
                                      sort_name, search_words, version, registered_at)
                select w.*, 1, :now from %s returning user_id, version""", users, now);
        tell(UserV1.REGISTERED_TYPE, added.values(), now);
        return added;
    }

    @Override
    public Map<UUID, User> change(Collection<User> users) {
        var now = clock.instant();
        var changed = update(users, now);
        tell(UserV1.CHANGED_TYPE, changed.values(), now);
        return changed;
    }

    /** Into the trash or out of it, with an event of its own. */
    User moveToOrFromTrash(User user) {
        var now = clock.instant();
        var moved = update(List.of(user), now).values().iterator().next();
        outbox.append(UserTrashV1.of(moved, now));
        return moved;
    }

    private Map<UUID, User> update(Collection<User> users, Instant now) {
        return written("""
                update app_user u
                set given_name = w.given_name, infix = w.infix, family_name = w.family_name, email = w.email,
                    level = w.level, trashed_at = w.trashed_at, sort_name = w.sort_name,
                    search_words = w.search_words, version = u.version + 1
                from %s
                where u.user_id = w.user_id and u.school_id = w.school_id
                returning u.user_id, u.version""", users, now);
    }

    private void tell(String type, Collection<User> users, Instant now) {
        outbox.appendAll(users.stream().map(user -> UserV1.of(type, user, now)).toList());
    }

    private Map<UUID, User> written(String statement, Collection<User> users, Instant now) {
        if (users.isEmpty()) {
            return Map.of();
        }
        var sorted = new TreeMap<UUID, User>();
        users.forEach(user -> sorted.put(user.id(), user));
        jdbc.sql(statement.formatted(WRITTEN))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .params(arrays(List.copyOf(sorted.values())))
                .query(Version.class)
                .list()
                .forEach(written ->
                        sorted.computeIfPresent(written.userId(), (id, user) -> at(user, written.version())));
        return sorted;
    }

    private static User at(User user, long version) {
        return new User(
                user.id(),
                user.schoolId(),
                user.role(),
                user.name(),
                user.email(),
                user.level(),
                user.trashedAt(),
                version);
    }

    private static Map<String, Object> arrays(List<User> users) {
        return Map.ofEntries(
                Map.entry("ids", array("uuid", users, User::id)),
                Map.entry("schools", array("uuid", users, User::schoolId)),
                Map.entry("roles", array("text", users, user -> user.role().name())),
                Map.entry("givens", array("text", users, user -> user.name().given())),
                Map.entry("infixes", array("text", users, user -> user.name().infix())),
                Map.entry("families", array("text", users, user -> user.name().family())),
                Map.entry("emails", array("text", users, User::email)),
                Map.entry(
                        "levels",
                        array(
                                "text",
                                users,
                                user -> user.level() == null
                                        ? null
                                        : user.level().name())),
                Map.entry("trashed", array("timestamptz", users, user -> text(user.trashedAt()))),
                Map.entry("sorts", array("text", users, user -> user.name().sortedBy())),
                Map.entry("words", array("text", users, User::searchWords)));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static SqlArrayValue array(String type, List<User> users, Function<User, @Nullable Object> field) {
        return new SqlArrayValue(type, users.stream().map(field).toArray());
    }
}
