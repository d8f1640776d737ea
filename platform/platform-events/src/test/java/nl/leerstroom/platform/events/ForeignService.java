package nl.leerstroom.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.leerstroom.platform.events.fixture.Counted;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Another service, which sends what a test tells it to, right or wrong. */
final class ForeignService implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final JsonMapper json = JsonMapper.builder().build();

    ForeignService(String kafka, String topic) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
        this.topic = topic;
    }

    Message counted(UUID tally, long sequence, String note) {
        return counted(tally, sequence, note, null);
    }

    Message counted(UUID tally, long sequence, String note, @Nullable UUID school) {
        var headers = new EventHeaders()
                .with(EventHeaders.ID, UUID.randomUUID())
                .with(EventHeaders.TYPE, Counted.TYPE)
                .with(EventHeaders.SOURCE, "/foreign-service")
                .with(EventHeaders.SUBJECT, tally)
                .with(EventHeaders.TIME, "2026-11-22T12:00:00Z")
                .withSequence(sequence)
                .with(EventHeaders.SCHOOL, school);
        var body = json.writeValueAsBytes(Map.of("tallyId", tally, "version", sequence, "note", note, "new", "field"));
        var kafkaHeaders = new TreeMap<>(EventHeaders.fromKafka(headers.toKafka()));
        return new Message(tally.toString(), kafkaHeaders, body);
    }

    /** In this order, and there when it returns. */
    void send(Message... messages) {
        var sent = List.of(messages).stream()
                .map(message -> producer.send(new ProducerRecord<>(
                        topic, null, message.key(), message.body(), EventHeaders.toKafka(message.headers()))))
                .toList();
        try {
            for (var ack : sent) {
                ack.get();
            }
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    record Message(String key, TreeMap<String, String> headers, byte[] body) {

        Message without(String header) {
            var fewer = new TreeMap<>(headers);
            fewer.remove(header);
            return new Message(key, fewer, body);
        }

        Message with(String header, String value) {
            var more = new TreeMap<>(headers);
            more.put(header, value);
            return new Message(key, more, body);
        }

        Message withBody(String text) {
            return new Message(key, headers, text.getBytes(UTF_8));
        }
    }
}
