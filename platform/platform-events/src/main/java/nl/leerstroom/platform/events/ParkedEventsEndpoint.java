package nl.leerstroom.platform.events;

import java.util.List;
import java.util.Map;
import nl.leerstroom.platform.events.ParkedEvents.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The operator's view of events that are stuck, and the command to try them again. */
@Endpoint(id = "parkedevents")
final class ParkedEventsEndpoint {

    private final ParkedEvents parked;
    private final Redelivery redelivery;
    private final OutboxRows outbox;

    ParkedEventsEndpoint(ParkedEvents parked, Redelivery redelivery, OutboxRows outbox) {
        this.parked = parked;
        this.redelivery = redelivery;
        this.outbox = outbox;
    }

    @ReadOperation
    Stuck stuck() {
        return new Stuck(parked.waiting(null, null), outbox.parked());
    }

    /** Redelivers everything, or what one consumer or one key waits for; then also what Kafka had refused goes again. */
    @WriteOperation
    Map<String, Object> redeliver(@Nullable String consumer, @Nullable String key) {
        var redelivered = redelivery.redeliver(consumer, key);
        var released = consumer == null && key == null ? outbox.release() : 0;
        return Map.of("redelivered", redelivered, "sentAgain", released, "parked", parked.waiting(consumer, key));
    }

    /** Events that wait in their consumers' parks, and how many Kafka refused to take. */
    record Stuck(List<Waiting> parked, long refusedByKafka) {}
}
