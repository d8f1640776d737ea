package nl.leerstroom.platform.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as its relay sees it. */
final class OutboxRows {

    static final int FAILURES_TO_PARK = 10;

    private static final long RELAY_LOCK = 0x6f7574626f78L;

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the right to relay until the transaction ends. A statement of its own and the first, so that the rows are
     * read after the last relay's deletes.
     */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(RELAY_LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Whatever lies there, from the lowest position on; a row of a late commit is found whenever it appears. */
    List<OutboxRow> next(int limit) {
        return jdbc.sql("select * from outbox_event where parked_at is null order by position limit ?")
                .param(limit)
                .query(OutboxRows::row)
                .list();
    }

    /** By position one by one: a row of a lower position may have been committed since. */
    void delete(List<OutboxRow> sent) {
        jdbc.sql("delete from outbox_event where position = any (?)")
                .param(sent.stream().mapToLong(OutboxRow::position).toArray())
                .update();
    }

    /** Remembers that a row failed for a reason of its own; true when it has now failed too often and is passed over. */
    boolean failed(OutboxRow row, String problem) {
        return jdbc.sql("""
                        update outbox_event
                        set failures = failures + 1, problem = ?, parked_at = case when failures + 1 >= ? then now() end
                        where position = ?
                        returning parked_at is not null""")
                .params(problem, FAILURES_TO_PARK, row.position())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Puts every row that was passed over back among those to be sent. */
    int release() {
        return jdbc.sql("update outbox_event set parked_at = null, failures = 0 where parked_at is not null")
                .update();
    }

    long parked() {
        return number("select count(*) from outbox_event where parked_at is not null");
    }

    long waiting() {
        return number("select count(*) from outbox_event where parked_at is null");
    }

    long secondsWaited() {
        return number("""
                select coalesce(extract(epoch from now() - (select appended_at from outbox_event where parked_at is null
                                                            order by position limit 1)), 0)::bigint""");
    }

    private long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private static OutboxRow row(ResultSet row, int number) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("school", UUID.class),
                row.getString("traceparent"),
                row.getBytes("payload"));
    }
}
