package nl.leerstroom.progress.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.leerstroom.platform.events.OutgoingEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes to Kafka without an outbox, for here the log itself is the record. What was appended is on every in-sync broker;
 * what was refused may be there all the same, so events carry ids that make a second time harmless.
 */
@Component
class LogProducer implements DisposableBean {

    /** An event, and the id under which it may come again. */
    record Entry(UUID id, OutgoingEvent event) {}

    /** The log did not take everything within {@value #PATIENCE_MILLIS} milliseconds. */
    static final class LogIsAway extends RuntimeException {

        LogIsAway(Throwable cause) {
            super(cause);
        }
    }

    private static final int PATIENCE_MILLIS = 2_500;
    private static final int MOST_BLOCKED_MILLIS = 1_500;
    private static final String SOURCE = "/progress-service";

    private final Producer<String, byte[]> producer;
    private final JsonMapper json;

    LogProducer(ProducerFactory<?, ?> configured, JsonMapper json) {
        this.producer = new KafkaProducer<>(
                properties(configured.getConfigurationProperties()), new StringSerializer(), new ByteArraySerializer());
        this.json = json;
    }

    /** Returns when all are durable. */
    void append(List<Entry> entries) {
        var deadline = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        var sent = new ArrayList<Future<RecordMetadata>>(entries.size());
        try {
            for (var entry : entries) {
                var acknowledgement = producer.send(message(entry));
                sent.add(acknowledgement);
                // what can't even be sent is done at once; the rest would each wait as long in vain
                if (acknowledgement.isDone()) {
                    acknowledgement.get();
                }
            }
            for (var acknowledgement : sent) {
                acknowledgement.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new LogIsAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogIsAway(e);
        }
    }

    @Override
    public void destroy() {
        producer.close(Duration.ofSeconds(5));
    }

    private ProducerRecord<String, byte[]> message(Entry entry) {
        var event = entry.event();
        var headers = new RecordHeaders()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", entry.id().toString().getBytes(UTF_8))
                .add("ce_type", event.type().getBytes(UTF_8))
                .add("ce_source", SOURCE.getBytes(UTF_8))
                .add("ce_subject", event.subject().getBytes(UTF_8))
                .add("ce_time", event.time().toString().getBytes(UTF_8))
                .add("ce_sequence", "%019d".formatted(event.sequence()).getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        if (event.schoolId() != null) {
            headers.add("ce_schoolid", event.schoolId().toString().getBytes(UTF_8));
        }
        return new ProducerRecord<>(event.topic(), null, event.key(), json.writeValueAsBytes(event.data()), headers);
    }

    private static Map<String, Object> properties(Map<String, Object> configured) {
        var properties = new HashMap<>(configured);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "progress-service.reading-log");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MOST_BLOCKED_MILLIS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        properties.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return properties;
    }
}
