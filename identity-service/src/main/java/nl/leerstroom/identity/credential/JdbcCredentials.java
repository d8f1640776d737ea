package nl.leerstroom.identity.credential;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.Credential;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.credential.domain.Kept;
import nl.leerstroom.identity.credential.domain.LoginName;
import nl.leerstroom.identity.credential.domain.NewPassword;
import nl.leerstroom.platform.events.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCredentials implements Credentials {

    private static final String COLUMNS = "c.user_id, c.password_hash, c.must_change";

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Clock clock;

    JdbcCredentials(JdbcClient jdbc, Sessions sessions, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    // ordered by name, so that two who claim the same ones wait for each other instead of blocking each other
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> claim(Map<UUID, LoginName> wanted) {
        var byName = new TreeMap<String, UUID>();
        wanted.forEach((user, name) -> byName.putIfAbsent(name.value(), user));
        var names = new SqlArrayValue("text", byName.keySet().toArray());
        var users = uuids(byName.values());
        var got = jdbc.sql("""
                        with wanted as (select * from unnest(?, ?) as w (name, user_id)),
                        made as (
                            insert into login_name (name, user_id) select name, user_id from wanted order by name
                            on conflict do nothing returning name, user_id),
                        had as (select name, user_id from login_name join wanted using (name, user_id)),
                        given_up as (
                            delete from login_name l using made m where l.user_id = m.user_id and l.name <> m.name)
                        select user_id from made union select user_id from had""").params(names, users).query(UUID.class).set();
        return Set.copyOf(got);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID userId) {
        jdbc.sql("delete from login_name where user_id = ?").param(userId).update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Collection<UUID> userIds) {
        jdbc.sql("insert into credential (user_id) select unnest(?) on conflict do nothing")
                .param(uuids(userIds))
                .update();
    }

    @Override
    public Optional<Credential> byLoginName(LoginName name) {
        return jdbc.sql("select " + COLUMNS + " from credential c join login_name l using (user_id) where l.name = ?")
                .param(name.value())
                .query(Credential.class)
                .optional();
    }

    @Override
    public Optional<Credential> of(UUID userId) {
        return jdbc.sql("select " + COLUMNS + " from credential c where c.user_id = ?")
                .param(userId)
                .query(Credential.class)
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void setFirst(UUID userId, NewPassword password) {
        set(userId, password);
    }

    @Override
    @Transactional
    public void change(UUID userId, @Nullable UUID schoolId, NewPassword password, Kept kept) {
        var version = set(userId, password);
        sessions.end(userId, kept);
        if (schoolId != null) {
            outbox.append(PasswordChangedV1.of(userId, version, schoolId, clock.instant()));
        }
    }

    @Override
    public void signedIn(UUID userId) {
        jdbc.sql("update credential set first_signed_in_at = ? where user_id = ? and first_signed_in_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), userId)
                .update();
    }

    @Override
    public void endSessions(Collection<UUID> userIds) {
        userIds.forEach(userId -> sessions.end(userId, Kept.NOTHING));
    }

    private long set(UUID userId, NewPassword password) {
        return jdbc.sql("""
                        update credential
                        set password_hash = ?, must_change = ?, password_set_at = ?, version = version + 1
                        where user_id = ? returning version""")
                .params(List.of(
                        password.hash(), password.temporary(), clock.instant().atOffset(ZoneOffset.UTC), userId))
                .query(Long.class)
                .single();
    }

    private static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
