package nl.leerstroom.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Sends rows to Kafka, all of them or a beginning; a row is never sent past one before it that failed. */
final class EventSender implements AutoCloseable {

    private final Supplier<Producer<String, byte[]>> producers;
    private final String source;
    private @Nullable Producer<String, byte[]> producer;

    EventSender(Supplier<Producer<String, byte[]>> producers, String source) {
        this.producers = producers;
        this.source = source;
    }

    /** Returns when every row is acknowledged. */
    void send(List<OutboxRow> rows) throws SendFailed {
        try {
            sendAndAwait(rows);
        } catch (SendFailed failure) {
            // a producer that lives on may still send what is queued behind the failed row
            abandonProducer();
            throw failure;
        }
    }

    private void sendAndAwait(List<OutboxRow> rows) throws SendFailed {
        var acks = new ArrayList<Future<RecordMetadata>>(rows.size());
        for (var row : rows) {
            var ack = send(row);
            if (ack.isDone()) {
                await(ack, row);
            }
            acks.add(ack);
        }
        for (var i = 0; i < rows.size(); i++) {
            await(acks.get(i), rows.get(i));
        }
    }

    private Future<RecordMetadata> send(OutboxRow row) throws SendFailed {
        try {
            if (producer == null) {
                producer = producers.get();
            }
            return producer.send(row.toRecord(source));
        } catch (RuntimeException failure) {
            throw new SendFailed(row, failure);
        }
    }

    // without a limit of its own: delivery.timeout.ms ends every wait
    private static void await(Future<RecordMetadata> ack, OutboxRow row) throws SendFailed {
        try {
            ack.get();
        } catch (ExecutionException failure) {
            throw new SendFailed(row, failure.getCause() == null ? failure : failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptException(interruption);
        }
    }

    private void abandonProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public void close() {
        abandonProducer();
    }
}
