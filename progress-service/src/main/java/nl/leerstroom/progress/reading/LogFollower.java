package nl.leerstroom.progress.reading;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leerstroom.progress.reading.domain.PageRead;
import nl.leerstroom.progress.reading.domain.ReadingStore;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows the reading log from where the document store stands. The store itself knows how far it is, so one that was
 * emptied or put back to an older state is filled again from there, without a hand, also while this runs.
 */
final class LogFollower implements ConsumerRebalanceListener, AutoCloseable {

    private static final Duration LISTEN = Duration.ofMillis(200);
    private static final Duration LOOK_AT_STORE = Duration.ofSeconds(1);
    private static final Duration NEWS = Duration.ofMinutes(1);
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final Consumer<String, byte[]> consumer;
    private final Parts parts;
    private final KafkaClientMetrics metrics;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private Instant lookedAt = Instant.EPOCH;

    /** What following needs. */
    @Component
    record Parts(
            ReadingLog log,
            FoldReads fold,
            ReadingStore store,
            ScreenHints hints,
            Clock clock,
            MeterRegistry registry,
            ConsumerFactory<?, ?> kafka) {}

    LogFollower(Consumer<String, byte[]> consumer, Parts parts) {
        this.consumer = consumer;
        this.parts = parts;
        this.metrics = new KafkaClientMetrics(consumer);
        metrics.bindTo(parts.registry());
        consumer.subscribe(List.of(ReadingTopics.PAGE_READ), this);
    }

    /**
     * One step.
     *
     * @return how many lines were folded
     */
    int step() {
        var lines = consumer.poll(LISTEN);
        if (!lines.isEmpty()) {
            fold(lines);
        }
        parts.hints().flush();
        lookAtStore();
        return lines.count();
    }

    private void fold(ConsumerRecords<String, byte[]> lines) {
        var reads = new ArrayList<PageRead>();
        var news = parts.clock().instant().minus(NEWS).toEpochMilli();
        for (var record : lines) {
            Optional.of(record).flatMap(parts.log()::line).ifPresent(read -> {
                reads.add(read);
                if (record.timestamp() > news) {
                    parts.hints().changed(read.schoolId(), read.id().studentId());
                }
            });
        }
        parts.fold().fold(reads);
        for (var partition : lines.partitions()) {
            advance(partition, lines.records(partition).getLast().offset() + 1);
        }
    }

    private void advance(TopicPartition partition, long to) {
        var from = next.getOrDefault(partition, 0L);
        if (parts.store().advance(partition.partition(), from, to)) {
            next.put(partition, to);
        } else {
            seek(List.of(partition));
        }
    }

    private void lookAtStore() {
        var now = parts.clock().instant();
        if (now.isBefore(lookedAt.plus(LOOK_AT_STORE))) {
            return;
        }
        lookedAt = now;
        var stored = parts.store().positions();
        var moved = next.entrySet().stream()
                .filter(known -> !known.getValue()
                        .equals(stored.getOrDefault(known.getKey().partition(), 0L)))
                .map(Map.Entry::getKey)
                .toList();
        if (!moved.isEmpty()) {
            seek(moved);
        }
    }

    private void seek(Collection<TopicPartition> partitions) {
        parts.store().prepare();
        var stored = parts.store().positions();
        for (var partition : partitions) {
            var position = stored.getOrDefault(partition.partition(), 0L);
            next.put(partition, position);
            consumer.seek(partition, position);
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        seek(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(next::remove);
    }

    @Override
    public void close() {
        metrics.close();
        consumer.close(CloseOptions.timeout(AT_MOST));
    }
}
