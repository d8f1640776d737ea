package nl.leerstroom.platform.events;

import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Shows what is stuck. Up all the same: a restart would help nobody. */
final class ParkedEventsHealth implements HealthIndicator {

    private final ParkedEvents parked;
    private final OutboxRows outbox;

    ParkedEventsHealth(ParkedEvents parked, OutboxRows outbox) {
        this.parked = parked;
        this.outbox = outbox;
    }

    @Override
    public Health health() {
        var parkedByConsumer = parked.waiting(null, null).stream()
                .collect(Collectors.groupingBy(
                        ParkedEvents.Waiting::consumer, Collectors.summingLong(ParkedEvents.Waiting::events)));
        return Health.up()
                .withDetail("parked", parkedByConsumer)
                .withDetail("refusedByKafka", outbox.parked())
                .build();
    }
}
