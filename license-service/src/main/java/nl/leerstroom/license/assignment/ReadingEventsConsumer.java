package nl.leerstroom.license.assignment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.license.assignment.domain.Right;
import nl.leerstroom.license.pool.domain.PoolKey;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import org.springframework.stereotype.Component;

@Component
class ReadingEventsConsumer implements EventsConsumer {

    static final String MODULE_STARTED_TYPE = "nl.leerstroom.progress.module-started.v1";

    /** The part of progress-service's module-started.v1 that is read here. */
    record ModuleStartedV1(UUID studentId, String productId, Instant at) {}

    private final NoteReading noteReading;

    ReadingEventsConsumer(NoteReading noteReading) {
        this.noteReading = noteReading;
    }

    @Override
    public String name() {
        return "license-service.activation";
    }

    @Override
    public Set<String> topics() {
        return Set.of("progress.reading");
    }

    @Override
    public Set<String> types() {
        return Set.of(MODULE_STARTED_TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        var reading = new LinkedHashMap<Right, Instant>();
        var pools = new LinkedHashSet<PoolKey>();
        for (var fact : batch.of(MODULE_STARTED_TYPE, ModuleStartedV1.class)) {
            var started = fact.data();
            reading.merge(
                    new Right(started.studentId(), started.productId()),
                    started.at(),
                    (one, other) -> one.isBefore(other) ? one : other);
            pools.add(new PoolKey(fact.event().school(), started.productId()));
        }
        noteReading.began(reading, pools);
    }
}
