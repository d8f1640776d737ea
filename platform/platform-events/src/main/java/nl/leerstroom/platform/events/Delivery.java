package nl.leerstroom.platform.events;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Brings what was polled into one consumer. A batch that fails is halved until the event at fault stands alone; that one
 * is parked after its retries and every later one of its line behind it. Outages are thrown, and the container offers
 * the same batch again until they are over.
 */
final class Delivery implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    // or else a batch full of poison would keep the thread from polling until the group thinks it dead
    private static final int EVENTS_RETRIED_PER_BATCH = 10;

    private final Intake intake;
    private final ParkedEvents parked;
    private final DeadLetters deadLetters;
    private final ConsumerSettings settings;
    private final EventMetrics metrics;

    Delivery(
            Intake intake,
            ParkedEvents parked,
            DeadLetters deadLetters,
            ConsumerSettings settings,
            EventMetrics metrics) {
        this.intake = intake;
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> messages) {
        var events = messages.stream()
                .map(RawEvent::from)
                .filter(intake::wants)
                .map(intake::read)
                .toList();
        if (!events.isEmpty()) {
            new Attempt().deliver(events);
        }
    }

    /** What is left to try within one batch. */
    private final class Attempt {

        private int eventsToRetry = EVENTS_RETRIED_PER_BATCH;

        void deliver(List<Incoming> events) {
            var failure = failureOf(events);
            if (failure == null) {
                return;
            }
            if (events.size() > 1) {
                var middle = events.size() / 2;
                deliver(events.subList(0, middle));
                deliver(events.subList(middle, events.size()));
            } else {
                retryOrPark(events.getFirst(), failure);
            }
        }

        private void retryOrPark(Incoming event, RuntimeException first) {
            var failure = first;
            if (event.isReadable() && eventsToRetry-- > 0) {
                for (var pause : settings.retries()) {
                    LockSupport.parkNanos(pause.toNanos());
                    var again = failureOf(List.of(event));
                    if (again == null) {
                        return;
                    }
                    failure = again;
                }
            }
            park(event, failure);
        }
    }

    private @Nullable RuntimeException failureOf(List<Incoming> events) {
        var unreadable = events.stream().filter(event -> !event.isReadable()).findFirst();
        if (unreadable.isPresent()) {
            return unreadable.get().unreadable();
        }
        try {
            intake.inTransaction(events, () -> handleOrQueue(events));
            return null;
        } catch (RuntimeException failure) {
            if (intake.isOutage(failure)) {
                LOG.warn("{} waits: {}", intake.consumer(), Failures.brief(failure));
                throw failure;
            }
            LOG.debug("{} failed on {} events", intake.consumer(), events.size(), failure);
            return failure;
        }
    }

    private int handleOrQueue(List<Incoming> events) {
        parked.lockAgainstRedelivery(intake.consumer());
        var blocked = parked.blocked(
                intake.consumer(),
                events.stream().map(event -> event.raw().line()).toList());
        if (blocked.isEmpty()) {
            return intake.handle(events);
        }
        Predicate<Incoming> waits = event -> blocked.contains(event.raw().line());
        var behind = events.stream().filter(waits).map(Incoming::raw).toList();
        if (!behind.isEmpty()) {
            parked.park(intake.consumer(), behind, "waits behind an event of its key");
            deadLetters.copy(intake.consumer(), behind);
            metrics.parked(intake.consumer(), behind.size());
        }
        return intake.handle(events.stream().filter(waits.negate()).toList());
    }

    private void park(Incoming event, RuntimeException failure) {
        intake.inTransaction(List.of(event), () -> {
            parked.lockAgainstRedelivery(intake.consumer());
            parked.park(intake.consumer(), List.of(event.raw()), Failures.full(failure));
            deadLetters.copy(intake.consumer(), List.of(event.raw()));
            return 1;
        });
        metrics.parked(intake.consumer(), 1);
        LOG.error(
                "Parked an event and what follows it of its key, see /actuator/parkedevents:"
                        + " consumer={} topic={} partition={} offset={} eventId={} {}",
                intake.consumer(),
                event.raw().topic(),
                event.raw().partition(),
                event.raw().offset(),
                event.raw().headers().get(EventHeaders.ID),
                Failures.brief(failure));
    }
}
