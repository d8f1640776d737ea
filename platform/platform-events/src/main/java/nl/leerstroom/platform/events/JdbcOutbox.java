package nl.leerstroom.platform.events;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.leerstroom.platform.data.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

final class JdbcOutbox implements Outbox {

    private static final String INSERT = """
            insert into outbox_event
                (event_id, topic, key, type, subject, sequence, occurred_at, school, traceparent, payload)
            select event_id, topic, key, type, subject, sequence, occurred_at, school, ?, payload
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::uuid[],
                        ?::bytea[]) with ordinality
                as event (event_id, topic, key, type, subject, sequence, occurred_at, school, payload, place)
            order by place""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Traceparent trace;
    private final Set<String> ownTopics;
    // one object, for a transaction keeps equal ones once however many events are appended
    private final TransactionSynchronization wakeRelay;

    JdbcOutbox(JdbcClient jdbc, JsonMapper json, Traceparent trace, List<OwnTopics> topics, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.json = json;
        this.trace = trace;
        this.ownTopics = topics.stream().flatMap(own -> own.names().stream()).collect(Collectors.toUnmodifiableSet());
        this.wakeRelay = new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeRelay.run();
            }
        };
    }

    @Override
    public void appendAll(List<OutgoingEvent> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("An event is appended in the transaction of its change, or not");
        }
        if (events.isEmpty()) {
            return;
        }
        events.forEach(this::refuseForeignTopic);
        jdbc.sql(INSERT)
                .param(trace.current())
                .param(column(events, _ -> Ids.next()))
                .param(column(events, OutgoingEvent::topic))
                .param(column(events, OutgoingEvent::key))
                .param(column(events, OutgoingEvent::type))
                .param(column(events, OutgoingEvent::subject))
                .param(events.stream().mapToLong(OutgoingEvent::sequence).toArray())
                .param(column(events, OutgoingEvent::time))
                .param(column(events, OutgoingEvent::schoolId))
                .param(events.stream()
                        .map(event -> json.writeValueAsBytes(event.data()))
                        .toArray(byte[][]::new))
                .update();
        TransactionSynchronizationManager.registerSynchronization(wakeRelay);
    }

    private void refuseForeignTopic(OutgoingEvent event) {
        if (!ownTopics.contains(event.topic())) {
            throw new IllegalArgumentException(
                    "Topic %s is not among the service's own %s: name it in a bean OwnTopics.of(…)"
                            .formatted(event.topic(), ownTopics));
        }
    }

    private static @Nullable String[] column(
            List<OutgoingEvent> events, Function<OutgoingEvent, @Nullable Object> attribute) {
        return events.stream()
                .map(attribute)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
