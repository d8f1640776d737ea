package nl.leerstroom.platform.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.leerstroom.platform.events.RawEvent.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Events that wait for an operator. While one of a line is here, all later ones of that line come here too. */
final class ParkedEvents {

    /** One parked event and its place in the waiting line. */
    record Parked(long position, RawEvent raw) {}

    /** What an operator sees of the events that wait. */
    record Waiting(String consumer, String topic, String key, long events, String problem, Instant since) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ParkedEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps redelivery out until the transaction ends. Without it an event could be parked behind others that are being
     * redelivered just then, and stay behind alone.
     */
    void lockAgainstRedelivery(String consumer) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('parked_event'), hashtext(?))")
                .param(consumer)
                .query((row, _) -> "")
                .single();
    }

    void lockForRedelivery(String consumer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('parked_event'), hashtext(?))")
                .param(consumer)
                .query((row, _) -> "")
                .single();
    }

    /** The lines among these that have something parked. */
    Set<Line> blocked(String consumer, Collection<Line> lines) {
        var distinct = List.copyOf(Set.copyOf(lines));
        return new HashSet<>(jdbc.sql("""
                        select topic, key from unnest(?::text[], ?::text[]) as line (topic, key)
                        where exists (select from parked_event p
                                      where p.consumer = ? and p.topic = line.topic and p.key = line.key)""")
                .param(distinct.stream().map(Line::topic).toArray(String[]::new))
                .param(distinct.stream().map(Line::key).toArray(String[]::new))
                .param(consumer)
                .query((row, _) -> new Line(row.getString("topic"), row.getString("key")))
                .list());
    }

    /** An event that is delivered again is parked once. */
    void park(String consumer, List<RawEvent> events, String problem) {
        jdbc.sql("""
                        insert into parked_event
                            (consumer, topic, partition, record_offset, key, headers, payload, problem)
                        select ?, topic, partition, record_offset, key, headers, payload, ?
                        from unnest(?::text[], ?::int[], ?::bigint[], ?::text[], ?::jsonb[], ?::bytea[]) with ordinality
                            as event (topic, partition, record_offset, key, headers, payload, place)
                        order by place
                        on conflict do nothing""")
                .param(consumer)
                .param(problem.replace("\0", ""))
                .param(column(events, RawEvent::topic))
                .param(events.stream().mapToInt(RawEvent::partition).toArray())
                .param(events.stream().mapToLong(RawEvent::offset).toArray())
                .param(column(events, RawEvent::key))
                .param(column(events, event -> json.writeValueAsString(event.headers())))
                .param(events.stream().map(RawEvent::payload).toArray(byte[][]::new))
                .update();
    }

    List<Parked> first(String consumer, Line line, int limit) {
        return jdbc.sql("""
                        select * from parked_event where consumer = ? and topic = ? and key = ?
                        order by position limit ?""")
                .params(consumer, line.topic(), line.key(), limit)
                .query(this::parked)
                .list();
    }

    /** False when somebody else has removed one of them. */
    boolean remove(List<Parked> events) {
        var removed = jdbc.sql("delete from parked_event where position = any (?)")
                .param(events.stream().mapToLong(Parked::position).toArray())
                .update();
        return removed == events.size();
    }

    void stillFails(Parked event, String problem) {
        jdbc.sql("update parked_event set problem = ? where position = ?")
                .params(problem.replace("\0", ""), event.position())
                .update();
    }

    List<Waiting> waiting(@Nullable String consumer, @Nullable String key) {
        return jdbc.sql("""
                        select consumer, topic, key, count(*) as events, min(parked_at) as since,
                               (array_agg(problem order by position))[1] as problem
                        from parked_event
                        where consumer = coalesce(?, consumer) and key = coalesce(?, key)
                        group by consumer, topic, key
                        order by min(position)""")
                .param(consumer)
                .param(key)
                .query((row, _) -> new Waiting(
                        row.getString("consumer"),
                        row.getString("topic"),
                        row.getString("key"),
                        row.getLong("events"),
                        row.getString("problem"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from parked_event").query(Long.class).single();
    }

    private Parked parked(ResultSet row, int number) throws SQLException {
        Map<String, String> headers = json.readValue(row.getString("headers"), new TypeReference<>() {});
        return new Parked(
                row.getLong("position"),
                new RawEvent(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getString("key"),
                        headers,
                        row.getBytes("payload")));
    }

    private static String[] column(List<RawEvent> events, Function<RawEvent, String> attribute) {
        return events.stream().map(attribute).toArray(String[]::new);
    }
}
