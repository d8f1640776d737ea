package nl.leerstroom.platform.events;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.leerstroom.platform.data.SchoolScope;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One transaction of one consumer: what is fresh is remembered and handled, or nothing of it is. */
final class Intake {

    private final EventsConsumer consumer;
    private final Inbox inbox;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final EventMetrics metrics;

    Intake(
            EventsConsumer consumer,
            Inbox inbox,
            TransactionTemplate transactions,
            JsonMapper json,
            EventMetrics metrics) {
        this.consumer = consumer;
        this.inbox = inbox;
        this.transactions = transactions;
        this.json = json;
        this.metrics = metrics;
    }

    String consumer() {
        return consumer.name();
    }

    String[] topics() {
        return consumer.topics().toArray(String[]::new);
    }

    boolean wants(RawEvent event) {
        var type = event.headers().get(EventHeaders.TYPE);
        // without a type nobody can say that it is not wanted
        return type == null || consumer.types().contains(type);
    }

    Incoming read(RawEvent event) {
        return Incoming.read(event, json);
    }

    /** Runs the work in a transaction for the schools of these events. */
    <T> T inTransaction(List<Incoming> events, Supplier<T> work) {
        var schools = events.stream()
                .filter(Incoming::isReadable)
                .map(event -> event.readFact().event().schoolId())
                .filter(Objects::nonNull)
                .map(UUID.class::cast)
                .collect(Collectors.toSet());
        return SchoolScope.of(schools).call(() -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
    }

    /** Within a transaction: lets the consumer handle those it has not had. */
    int handle(List<Incoming> events) {
        if (events.isEmpty()) {
            return 0;
        }
        var fresh =
                inbox.fresh(consumer.name(), events.stream().map(Incoming::id).toList());
        var facts = events.stream()
                .map(Incoming::readFact)
                .filter(fact -> fresh.remove(fact.event().id()))
                .toList();
        if (!facts.isEmpty()) {
            consumer.handle(new EventBatch(json, facts));
            metrics.handled(consumer.name(), facts.size());
        }
        return facts.size();
    }

    boolean isOutage(RuntimeException failure) {
        return Failures.isOutage(failure) || consumer.isOutage(failure);
    }
}
