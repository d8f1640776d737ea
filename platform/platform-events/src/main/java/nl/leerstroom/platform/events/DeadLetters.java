package nl.leerstroom.platform.events;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Copies of parked events on a topic of their own, for those who watch Kafka and not the service's database. */
final class DeadLetters {

    private final Producer<String, byte[]> kafka;

    DeadLetters(Producer<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    static String topic(String topic, String consumer) {
        return topic + "." + consumer + ".dlt";
    }

    /** Returns when Kafka has them; a copy may come twice. */
    void copy(String consumer, List<RawEvent> events) {
        var copies = events.stream()
                .map(event -> kafka.send(copyOf(event, consumer)))
                .toList();
        try {
            for (var copy : copies) {
                copy.get();
            }
        } catch (ExecutionException failure) {
            throw new KafkaException("A parked event was not copied", failure.getCause());
        } catch (InterruptedException interruption) {
            throw new InterruptException(interruption);
        }
    }

    private static ProducerRecord<String, byte[]> copyOf(RawEvent event, String consumer) {
        var headers = new TreeMap<>(event.headers());
        headers.put("original-topic", event.topic());
        headers.put("original-partition", Integer.toString(event.partition()));
        headers.put("original-offset", Long.toString(event.offset()));
        return new ProducerRecord<>(
                topic(event.topic(), consumer), null, event.key(), event.payload(), EventHeaders.toKafka(headers));
    }
}
