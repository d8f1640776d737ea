package nl.leerstroom.platform.events;

import java.util.List;
import nl.leerstroom.platform.events.ParkedEvents.Parked;
import nl.leerstroom.platform.events.RawEvent.Line;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives parked events to their consumers again, each line in its order and up to the first that still fails. */
final class Redelivery {

    private static final Logger LOG = LoggerFactory.getLogger(Redelivery.class);
    private static final int AT_ONCE = 500;

    private final List<Intake> intakes;
    private final ParkedEvents parked;

    Redelivery(List<Intake> intakes, ParkedEvents parked) {
        this.intakes = intakes;
        this.parked = parked;
    }

    /** How many events left the park; doing it twice, or in two instances at once, changes nothing. */
    int redeliver(@Nullable String consumer, @Nullable String key) {
        var redelivered = 0;
        for (var intake : intakes) {
            if (consumer == null || consumer.equals(intake.consumer())) {
                for (var waiting : parked.waiting(intake.consumer(), key)) {
                    redelivered += redeliver(intake, new Line(waiting.topic(), waiting.key()));
                }
            }
        }
        LOG.info("Redelivered {} parked events", redelivered);
        return redelivered;
    }

    private int redeliver(Intake intake, Line line) {
        var redelivered = 0;
        var limit = AT_ONCE;
        for (var next = parked.first(intake.consumer(), line, limit);
                !next.isEmpty();
                next = parked.first(intake.consumer(), line, limit)) {
            try {
                redelivered += handle(intake, next);
            } catch (RuntimeException failure) {
                if (next.size() == 1) {
                    parked.stillFails(next.getFirst(), Failures.full(failure));
                    LOG.warn("A parked event still fails: {} {}", intake.consumer(), Failures.brief(failure));
                    return redelivered;
                }
                // one by one from here, so that those before the one at fault go through
                limit = 1;
            }
        }
        return redelivered;
    }

    private int handle(Intake intake, List<Parked> events) {
        var incoming = events.stream().map(event -> intake.read(event.raw())).toList();
        for (var event : incoming) {
            if (event.unreadable() != null) {
                throw event.unreadable();
            }
        }
        return intake.inTransaction(incoming, () -> {
            parked.lockForRedelivery(intake.consumer());
            if (!parked.remove(events)) {
                throw new IllegalStateException("Another redelivery is at work on the same events");
            }
            intake.handle(incoming);
            return events.size();
        });
    }
}
