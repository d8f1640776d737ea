package nl.leerstroom.platform.events;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.leerstroom.platform.data.Ids;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Sends the first hint at once; those alike within the second after it become one at its end. */
final class KafkaHints implements Hints, AutoCloseable {

    static final String TOPIC = "push.hint";
    static final String TYPE = "nl.leerstroom.push.screen-changed.v1";

    private static final Logger LOG = LoggerFactory.getLogger(KafkaHints.class);

    private final Producer<String, byte[]> kafka;
    private final JsonMapper json;
    private final Clock clock;
    private final String source;
    // a hint that was sent within the last second, and whether it was asked for again since
    private final Map<ScreenChanged, Boolean> askedAgain = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hints").daemon().factory());

    KafkaHints(Producer<String, byte[]> kafka, JsonMapper json, Clock clock, String source) {
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
        this.source = source;
    }

    @Override
    public void publish(Collection<UUID> userIds, String kind, String id) {
        var hints = userIds.stream()
                .distinct()
                .map(userId -> new ScreenChanged(userId, kind, id))
                .toList();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            hints.forEach(this::publish);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hints.forEach(KafkaHints.this::publish);
            }
        });
    }

    private void publish(ScreenChanged hint) {
        if (askedAgain.put(hint, true) == null) {
            executor.execute(() -> send(hint));
        }
    }

    private void send(ScreenChanged hint) {
        askedAgain.put(hint, false);
        executor.schedule(() -> endSecond(hint), 1, TimeUnit.SECONDS);
        try {
            kafka.send(toRecord(hint));
        } catch (RuntimeException failure) {
            LOG.debug("A hint is lost: {}", Failures.brief(failure));
        }
    }

    private void endSecond(ScreenChanged hint) {
        if (!askedAgain.remove(hint, false)) {
            send(hint);
        }
    }

    private ProducerRecord<String, byte[]> toRecord(ScreenChanged hint) {
        var headers = new EventHeaders()
                .with(EventHeaders.ID, Ids.next())
                .with(EventHeaders.TYPE, TYPE)
                .with(EventHeaders.SOURCE, source)
                .with(EventHeaders.SUBJECT, hint.userId())
                .with(EventHeaders.TIME, clock.instant())
                .withSequence(clock.millis());
        return new ProducerRecord<>(
                TOPIC, null, hint.userId().toString(), json.writeValueAsBytes(hint), headers.toKafka());
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private record ScreenChanged(UUID userId, String kind, String id) {}
}
