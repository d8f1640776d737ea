package nl.leerstroom.platform.test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other services, as far as the one under test can tell: sends their events, and sees all that is published. */
public final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An event of another service. */
    public record ForeignEvent(
            String topic,
            String key,
            String type,
            String subject,
            long sequence,
            @Nullable UUID schoolId,
            Object data) {

        /** The usual case: the key is the subject. */
        public static ForeignEvent of(
                String topic, String type, Object subject, long sequence, @Nullable UUID schoolId, Object data) {
            return new ForeignEvent(topic, subject.toString(), type, subject.toString(), sequence, schoolId, data);
        }
    }

    /** An event that was published. */
    public record Seen(String topic, String key, Map<String, String> headers, JsonNode data) {

        public String type() {
            return headers.getOrDefault("ce_type", "");
        }

        public UUID id() {
            return UUID.fromString(headers.getOrDefault("ce_id", ""));
        }
    }

    private final JsonMapper json;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Thread reader;

    Topics(JsonMapper json) {
        this.json = json;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestInfrastructure.kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestInfrastructure.kafka(),
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "500"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.reader = Thread.ofVirtual().name("topics-reader").start(this::read);
    }

    /** Publishes the event with an id of its own and waits until the broker has it. */
    public UUID publish(ForeignEvent event) {
        var id = UUID.randomUUID();
        publish(id, event);
        return id;
    }

    /** Publishes the event under this id, to say the same thing twice. */
    public void publish(UUID id, ForeignEvent event) {
        var message = new ProducerRecord<>(event.topic(), event.key(), bytes(event.data()));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id.toString());
        header(message, "ce_type", event.type());
        header(message, "ce_source", "/test");
        header(message, "ce_subject", event.subject());
        header(message, "ce_time", Clock.systemUTC().instant().toString());
        header(message, "ce_sequence", "%019d".formatted(event.sequence()));
        header(message, "content-type", "application/json");
        if (event.schoolId() != null) {
            header(message, "ce_schoolid", event.schoolId().toString());
        }
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until an event of this type was published that fits. */
    public Seen await(String type, Predicate<Seen> fits) {
        return Awaitility.await("an event " + type)
                .atMost(PATIENCE)
                .until(() -> seen(type, fits).stream().findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    /** All events of this type so far that fit, in order of arrival per key. */
    public List<Seen> seen(String type, Predicate<Seen> fits) {
        return seen.stream()
                .filter(event -> event.type().equals(type))
                .filter(fits)
                .toList();
    }

    void close() throws InterruptedException {
        consumer.wakeup();
        reader.join();
        producer.close();
    }

    private void read() {
        try (consumer) {
            consumer.subscribe(Pattern.compile("^[a-z].*"));
            while (true) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> seen.add(seen(message)));
            }
        } catch (WakeupException closing) {
            seen.clear();
        }
    }

    private Seen seen(ConsumerRecord<String, byte[]> message) {
        var headers = new java.util.HashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Seen(message.topic(), message.key(), headers, json.readTree(message.value()));
    }

    private byte[] bytes(Object data) {
        return data instanceof byte[] raw ? raw : json.writeValueAsBytes(data);
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
