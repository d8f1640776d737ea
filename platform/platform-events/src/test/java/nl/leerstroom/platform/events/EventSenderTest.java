package nl.leerstroom.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EventSenderTest {

    private final List<Refusing> made = new ArrayList<>();

    @Test
    void sendsInOrderAndWithOneProducerWhileAllGoesWell() throws SendFailed {
        var sender = sender();

        sender.send(rows(1, 2));
        sender.send(rows(3));

        assertThat(made)
                .singleElement()
                .satisfies(producer -> assertThat(producer.sequences()).containsExactly("0001", "0002", "0003"));
    }

    @Test
    void sendsNothingBehindAFailureAndGoesOnWithANewProducer() throws SendFailed {
        var sender = sender();

        var failure = catchThrowableOfType(SendFailed.class, () -> sender.send(rows(1, 2, Refusing.POISON, 4, 5)));
        sender.send(rows(6));

        assertThat(failure.row().sequence()).isEqualTo(Refusing.POISON);
        assertThat(failure.isOfTheRowsOwnMaking()).isTrue();
        assertThat(made).hasSize(2);
        assertThat(made.getFirst().sequences()).containsExactly("0001", "0002");
        assertThat(made.getFirst().closed()).isTrue();
        assertThat(made.getLast().sequences()).containsExactly("0006");
    }

    @Test
    void aBrokerThatIsAwayIsNoFaultOfTheRow() {
        var failure = catchThrowableOfType(SendFailed.class, () -> sender().send(rows(Refusing.AWAY)));

        assertThat(failure.isOfTheRowsOwnMaking()).isFalse();
    }

    private EventSender sender() {
        return new EventSender(
                () -> {
                    made.add(new Refusing());
                    return made.getLast();
                },
                "/fixture-service");
    }

    private static List<OutboxRow> rows(long... sequences) {
        return LongStream.of(sequences)
                .mapToObj(sequence -> new OutboxRow(
                        sequence,
                        UUID.randomUUID(),
                        "fixture.tally",
                        "key",
                        "type",
                        "subject",
                        sequence,
                        Instant.parse("2026-11-22T12:00:00Z"),
                        null,
                        null,
                        "{}".getBytes(UTF_8)))
                .toList();
    }

    private static final class Refusing extends MockProducer<String, byte[]> {

        static final long POISON = 666;
        static final long AWAY = 404;

        Refusing() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
            var sequence =
                    Long.parseLong(EventHeaders.fromKafka(message.headers()).getOrDefault("ce_sequence", "0"));
            if (sequence == POISON) {
                return CompletableFuture.failedFuture(new RecordTooLargeException());
            }
            if (sequence == AWAY) {
                return CompletableFuture.failedFuture(new TimeoutException());
            }
            return super.send(message);
        }

        List<String> sequences() {
            return history().stream()
                    .map(message -> EventHeaders.fromKafka(message.headers()).getOrDefault("ce_sequence", ""))
                    .map(sequence -> sequence.substring(15))
                    .toList();
        }
    }
}
