package nl.leerstroom.platform.events;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A Kafka record as it came, so that it can be parked and handled later as if it came then. */
record RawEvent(String topic, int partition, long offset, String key, Map<String, String> headers, byte[] payload) {

    static RawEvent from(ConsumerRecord<String, byte[]> message) {
        return new RawEvent(
                message.topic(),
                message.partition(),
                message.offset(),
                message.key() == null ? "" : message.key(),
                EventHeaders.fromKafka(message.headers()),
                message.value() == null ? new byte[0] : message.value());
    }

    /** Within it events are handled in order or not at all. */
    Line line() {
        return new Line(topic, key);
    }

    /** All events of one key. */
    record Line(String topic, String key) {}
}
