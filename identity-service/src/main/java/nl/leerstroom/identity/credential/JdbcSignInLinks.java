package nl.leerstroom.identity.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.Link;
import nl.leerstroom.identity.credential.domain.LinkKind;
import nl.leerstroom.identity.credential.domain.Recipient;
import nl.leerstroom.identity.credential.domain.SignInLinks;
import nl.leerstroom.platform.data.Ids;
import nl.leerstroom.platform.events.Outbox;
import nl.leerstroom.platform.events.OutgoingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSignInLinks implements SignInLinks {

    private record Version(UUID userId, long version) {}

    private record Sent(UUID userId, @Nullable UUID schoolId, UUID linkId, long version) {}

    private final JdbcClient jdbc;
    private final LinkTokens tokens;
    private final Outbox outbox;
    private final Clock clock;

    JdbcSignInLinks(JdbcClient jdbc, LinkTokens tokens, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(LinkKind kind, Collection<Recipient> recipients) {
        var now = clock.instant();
        var schools = new HashMap<UUID, UUID>();
        recipients.forEach(recipient -> schools.put(recipient.userId(), recipient.schoolId()));
        var sent = lock(kind, schools.keySet(), now).stream()
                .map(version ->
                        new Sent(version.userId(), schools.get(version.userId()), Ids.next(), version.version()))
                .toList();
        if (!sent.isEmpty()) {
            store(kind, sent, now);
            outbox.appendAll(sent.stream().map(link -> event(kind, link, now)).toList());
        }
    }

    /** Locks, in the order of their ids, those who may have one more link, and counts up their versions. */
    private List<Version> lock(LinkKind kind, Collection<UUID> users, Instant now) {
        return jdbc.sql("""
                        with locked as (
                            select user_id from credential where user_id = any(:users) order by user_id for update),
                        allowed as (
                            select user_id from locked where :most > (
                                select count(*) from sign_in_link l
                                where l.user_id = locked.user_id and l.kind = :kind and l.created_at > :since))
                        update credential c
                        set version = version + 1,
                            invited_at = case when :kind = 'WELCOME' then :now else c.invited_at end
                        from allowed where c.user_id = allowed.user_id
                        returning c.user_id, c.version""")
                .param("users", new SqlArrayValue("uuid", users.toArray()))
                .param("most", kind.perHour())
                .param("kind", kind.name())
                .param("since", now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Version.class)
                .list();
    }

    private void store(LinkKind kind, List<Sent> sent, Instant now) {
        var users = sent.stream().map(Sent::userId).toArray();
        voidOpen(List.of(users), List.of(kind), now);
        var hashes = sent.stream()
                .map(link -> tokens.hash(tokens.token(link.linkId())))
                .toArray(byte[][]::new);
        jdbc.sql("""
                        insert into sign_in_link (link_id, user_id, kind, token_hash, created_at, expires_at)
                        select link_id, user_id, :kind, token_hash, :now, :expires
                        from unnest(:links, :users, :hashes) as l (link_id, user_id, token_hash)""")
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(kind.validity()).atOffset(ZoneOffset.UTC))
                .param(
                        "links",
                        new SqlArrayValue(
                                "uuid", sent.stream().map(Sent::linkId).toArray()))
                .param("users", new SqlArrayValue("uuid", users))
                .param("hashes", new SqlArrayValue("bytea", (Object[]) hashes))
                .update();
    }

    private void voidOpen(Collection<?> users, Collection<LinkKind> kinds, Instant now) {
        jdbc.sql("""
                        update sign_in_link set voided_at = :now
                        where user_id = any(:users) and kind = any(:kinds) and used_at is null and voided_at is null""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("users", new SqlArrayValue("uuid", users.toArray()))
                .param(
                        "kinds",
                        new SqlArrayValue(
                                "text", kinds.stream().map(LinkKind::name).toArray()))
                .update();
    }

    private static OutgoingEvent event(LinkKind kind, Sent link, Instant now) {
        var subject = link.userId().toString();
        var data = new LinkRequestedV1(link.userId(), link.linkId(), now.plus(kind.validity()));
        return new OutgoingEvent(
                LinkRequestedV1.TOPIC,
                subject,
                LinkRequestedV1.type(kind),
                subject,
                link.version(),
                now,
                link.schoolId(),
                data);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(Collection<UUID> userIds) {
        voidOpen(userIds, List.of(LinkKind.values()), clock.instant());
    }

    @Override
    public Optional<Link> look(LinkKind kind, String token) {
        return jdbc.sql("""
                        select user_id, case
                            when used_at is not null then 'USED'
                            when voided_at is not null then 'REPLACED'
                            when expires_at <= :now then 'EXPIRED'
                            else 'USABLE' end as state
                        from sign_in_link where token_hash = :hash and kind = :kind""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", tokens.hash(token))
                .param("kind", kind.name())
                .query(Link.class)
                .optional();
    }

    @Override
    @Transactional
    public Optional<UUID> use(LinkKind kind, String token) {
        return jdbc.sql("""
                        update sign_in_link set used_at = :now
                        where token_hash = :hash and kind = :kind
                          and used_at is null and voided_at is null and expires_at > :now
                        returning user_id""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", tokens.hash(token))
                .param("kind", kind.name())
                .query(UUID.class)
                .optional();
    }
}
