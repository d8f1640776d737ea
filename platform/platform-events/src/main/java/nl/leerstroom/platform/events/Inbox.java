package nl.leerstroom.platform.events;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers what each consumer has handled, in the transaction of the effect. */
final class Inbox {

    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ones among the ids that this consumer has not had before; from now on it has. */
    Set<UUID> fresh(String consumer, Collection<UUID> ids) {
        // "on conflict", for a caught duplicate-key error would leave PostgreSQL's transaction unusable; sorted, so
        // that
        // two instances wait for each other instead of both failing
        List<UUID> fresh = jdbc.sql("""
                        insert into inbox_event (consumer, event_id)
                        select ?, id from (select distinct unnest(?::uuid[]) as id) as event order by id
                        on conflict do nothing
                        returning event_id""")
                .param(consumer)
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list();
        return new HashSet<>(fresh);
    }

    /** Forgets what no topic holds any more. */
    int forgetOlderThan(Duration age) {
        var forgotten = 0;
        int round;
        do {
            round = jdbc.sql("""
                            delete from inbox_event where ctid = any (array(
                                select ctid from inbox_event where received_at < now() - ? * interval '1 second' limit ?))""").params(age.toSeconds(), FORGOTTEN_AT_ONCE).update();
            forgotten += round;
        } while (round == FORGOTTEN_AT_ONCE);
        return forgotten;
    }
}
