package nl.leerstroom.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event that waits to be sent. */
record OutboxRow(
        long position,
        UUID eventId,
        String topic,
        String key,
        String type,
        String subject,
        long sequence,
        Instant occurredAt,
        @Nullable UUID school,
        @Nullable String traceparent,
        byte[] payload) {

    ProducerRecord<String, byte[]> toRecord(String source) {
        var headers = new EventHeaders()
                .with(EventHeaders.ID, eventId)
                .with(EventHeaders.TYPE, type)
                .with(EventHeaders.SOURCE, source)
                .with(EventHeaders.SUBJECT, subject)
                .with(EventHeaders.TIME, occurredAt)
                .withSequence(sequence)
                .with(EventHeaders.SCHOOL, school)
                .with(EventHeaders.TRACE, traceparent);
        return new ProducerRecord<>(topic, null, key, payload, headers.toKafka());
    }
}
