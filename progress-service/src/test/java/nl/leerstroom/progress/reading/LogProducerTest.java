package nl.leerstroom.progress.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.platform.events.OutgoingEvent;
import nl.leerstroom.progress.reading.LogProducer.Entry;
import nl.leerstroom.progress.reading.LogProducer.LogIsAway;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import tools.jackson.databind.json.JsonMapper;

class LogProducerTest {

    @Test
    void saysWithinThreeSecondsThatTheLogIsAway() throws IOException {
        var producer = new LogProducer(
                new DefaultKafkaProducerFactory<>(Map.of("bootstrap.servers", "localhost:" + freePort())),
                JsonMapper.builder().build());
        var entry = new Entry(
                UUID.randomUUID(),
                new OutgoingEvent(
                        ReadingTopics.PAGE_READ, "anna", PageReadV1.TYPE, "anna", 1, Instant.EPOCH, null, Map.of()));
        var begin = System.nanoTime();

        assertThatThrownBy(() -> producer.append(List.of(entry, entry))).isInstanceOf(LogIsAway.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        producer.destroy();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
