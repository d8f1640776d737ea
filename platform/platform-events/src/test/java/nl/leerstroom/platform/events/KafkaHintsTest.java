package nl.leerstroom.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

class KafkaHintsTest {

    private final UUID anna = UUID.randomUUID();
    private final UUID bram = UUID.randomUUID();
    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final KafkaHints hints =
            new KafkaHints(kafka, JsonMapper.builder().build(), Clock.systemUTC(), "/fixture-service");

    @AfterEach
    void close() {
        hints.close();
    }

    @Test
    void saysWhatChangedOnTheScreensOfEachUser() {
        hints.publish(List.of(anna, bram, anna), "progress", "group-7");

        await().until(() -> kafka.history().size() == 2);
        var hint = kafka.history().getFirst();
        assertThat(hint.topic()).isEqualTo("push.hint");
        assertThat(hint.key()).isEqualTo(anna.toString());
        assertThat(new String(hint.value(), UTF_8))
                .isEqualTo("{\"userId\":\"%s\",\"kind\":\"progress\",\"id\":\"group-7\"}".formatted(anna));
        assertThat(EventHeaders.fromKafka(hint.headers()))
                .containsEntry("ce_type", "nl.leerstroom.push.screen-changed.v1")
                .containsEntry("ce_subject", anna.toString());
    }

    @Test
    void manyHintsAlikeBecomeOneAtOnceAndOneAtTheEndOfTheSecond() {
        for (var i = 0; i < 100; i++) {
            hints.publish(List.of(anna), "progress", "group-7");
        }
        await().until(() -> kafka.history().size() == 1);

        hints.publish(List.of(anna), "progress", "group-7");
        await().until(() -> kafka.history().size() == 2);

        await().pollDelay(Duration.ofMillis(1200)).until(() -> kafka.history().size() == 2);
    }

    @Test
    void withinATransactionAHintWaitsForTheCommit() {
        TransactionSynchronizationManager.initSynchronization();
        List<TransactionSynchronization> atTheEnd;
        try {
            hints.publish(List.of(anna), "job", "1");
            atTheEnd = TransactionSynchronizationManager.getSynchronizations();
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        hints.publish(List.of(bram), "job", "1");
        await().until(() -> kafka.history().size() == 1);

        atTheEnd.forEach(TransactionSynchronization::afterCommit);

        await().until(() -> kafka.history().size() == 2);
        assertThat(kafka.history().getLast().key()).isEqualTo(anna.toString());
    }
}
