package nl.leerstroom.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.leerstroom.platform.events.Service.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import nl.leerstroom.platform.events.fixture.Counted;
import nl.leerstroom.platform.events.fixture.Tallies;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxIT {

    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    private Service service;
    private Tallies tallies;

    @BeforeAll
    void start() {
        var properties = Servers.newService("outbox", Servers.kafka());
        properties.put("spring.kafka.producer.properties.max.request.size", "100000");
        service = Service.start(properties);
        tallies = service.tallies();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void anEventGoesOutAsACloudEventWithNothingButDataInItsBody() {
        var tally = UUID.randomUUID();
        var school = UUID.randomUUID();
        var plain = tallies.event(tally, 42, "once");

        tallies.tell(new OutgoingEvent(
                plain.topic(), plain.key(), plain.type(), plain.subject(), 42, Tallies.NOON, school, plain.data()));

        var message = await().until(() -> messagesOf(tally), messages -> messages.size() == 1)
                .getFirst();
        assertThat(EventHeaders.fromKafka(message.headers()))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", Counted.TYPE)
                .containsEntry("ce_source", "/fixture-service")
                .containsEntry("ce_subject", tally.toString())
                .containsEntry("ce_time", "2026-11-22T12:00:00Z")
                .containsEntry("ce_sequence", "0000000000000000042")
                .containsEntry("ce_schoolid", school.toString())
                .containsEntry("content-type", "application/json")
                .containsKey("ce_id")
                .hasSize(9);
        assertThat(new String(message.value(), UTF_8))
                .isEqualTo("{\"tallyId\":\"%s\",\"version\":42,\"note\":\"once\"}".formatted(tally));
    }

    @Test
    void anEventIsNotAppendedOutsideATransaction() {
        var outbox = service.context().getBean(Outbox.class);

        assertThatThrownBy(() -> outbox.append(tallies.event(UUID.randomUUID(), 1, "lonely")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anEventIsNotAppendedToATopicOfAnotherService() {
        var plain = tallies.event(UUID.randomUUID(), 1, "astray");
        var astray = new OutgoingEvent(
                "other.topic", plain.key(), plain.type(), plain.subject(), 1, plain.time(), null, plain.data());

        assertThatThrownBy(() -> tallies.tell(astray)).hasMessageContaining("OwnTopics");
    }

    @Test
    void aRollbackLeavesNoEvent() {
        var undone = UUID.randomUUID();
        var later = UUID.randomUUID();
        assertThatThrownBy(() -> tallies.countThen(undone, () -> {
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");

        tallies.count(later);

        await().until(() -> messagesOf(later).size() == 1);
        assertThat(messagesOf(undone)).isEmpty();
    }

    @Test
    void anEventThatIsCommittedLateIsSentThoughLaterPositionsWentBefore() throws Exception {
        var early = UUID.randomUUID();
        var late = UUID.randomUUID();
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(
                () -> tallies.countThen(late, () -> {
                    appended.countDown();
                    awaitQuietly(mayCommit);
                }),
                OWN_THREAD);
        appended.await();
        tallies.count(early);
        await().until(() -> messagesOf(early).size() == 1);

        mayCommit.countDown();
        slow.join();

        await().until(() -> messagesOf(late).size() == 1);
        await().until(() -> service.count("outbox_event") == service.count("outbox_event where parked_at is not null"));
    }

    @Test
    void whatIsCommittedBetweenReadingAndDeletingIsNotDeleted() throws Exception {
        var rows = service.context().getBean(OutboxRows.class);
        var relay = service.context().getBean(OutboxRelay.class);
        var transactions = service.context().getBean(TransactionTemplate.class);
        var early = UUID.randomUUID();
        var late = UUID.randomUUID();
        relay.stop();
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(
                () -> tallies.countThen(late, () -> {
                    appended.countDown();
                    awaitQuietly(mayCommit);
                }),
                OWN_THREAD);
        appended.await();
        tallies.count(early);

        transactions.executeWithoutResult(_ -> {
            var read = rows.next(1_000);
            mayCommit.countDown();
            slow.join();
            rows.delete(read);
        });
        relay.start();

        await().until(() -> messagesOf(late).size() == 1);
        assertThat(messagesOf(early)).isEmpty();
    }

    @Test
    void anEventThatKafkaRefusesIsPassedOverAfterTenAttemptsAndTheOthersGoOn() {
        var tooLarge = UUID.randomUUID();
        var other = UUID.randomUUID();
        tallies.tell(tallies.event(tooLarge, 1, "x".repeat(200_000)));
        tallies.count(other);

        await().until(() -> messagesOf(other).size() == 1);

        assertThat(messagesOf(tooLarge)).isEmpty();
        assertThat(service.jdbc()
                        .sql("select failures from outbox_event where key = ? and parked_at is not null")
                        .param(tooLarge.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(OutboxRows.FAILURES_TO_PARK);
        assertThat(service.context().getBean(OutboxRows.class).parked()).isPositive();
    }

    @Test
    void relaysOfSeveralInstancesDoNotOvertakeEachOther() {
        var keys = Stream.generate(UUID::randomUUID).limit(10).toList();
        var others = List.of(anotherRelay(), anotherRelay());
        others.forEach(OutboxRelay::start);

        var writers = new ArrayList<CompletableFuture<Void>>();
        for (var writer = 0; writer < 4; writer++) {
            writers.add(CompletableFuture.runAsync(
                    () -> {
                        for (var round = 0; round < 50; round++) {
                            keys.forEach(tallies::count);
                            others.get(round % 2).wakeUp();
                        }
                    },
                    OWN_THREAD));
        }
        writers.forEach(CompletableFuture::join);

        await().until(() -> service.context().getBean(OutboxRows.class).waiting() == 0);
        others.forEach(OutboxRelay::stop);
        var arrivals = service.log().firstArrivals();
        for (var key : keys) {
            assertThat(arrivals.get(key.toString())).isSorted().hasSize(200).endsWith(200L);
            assertThat(messagesOf(key)).as("none is sent by two").hasSize(200);
        }
    }

    @Test
    void aBacklogDrains() {
        var keys = Stream.generate(UUID::randomUUID).limit(100).toList();
        var relay = service.context().getBean(OutboxRelay.class);
        relay.stop();
        tallies.countUp(keys, 200);
        var begun = System.nanoTime();

        relay.start();

        await().pollInterval(Duration.ofMillis(10))
                .until(() -> service.context().getBean(OutboxRows.class).waiting() == 0);
        var seconds = (System.nanoTime() - begun) / 1e9;
        LoggerFactory.getLogger(OutboxIT.class)
                .info("A backlog of 20,000 events drained in {} s: {} events/s", seconds, 20_000 / seconds);
        var arrivals = service.log().firstArrivals();
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(arrivals.get(key.toString())).hasSize(200).isSorted());
    }

    private OutboxRelay anotherRelay() {
        var beans = service.context();
        var settings = beans.getBean(RelaySettings.class);
        var sender = new EventSender(
                KafkaClients.producers(beans.getBean(ProducerFactory.class), settings), "/fixture-service");
        return new OutboxRelay(
                beans.getBean(OutboxRows.class),
                sender,
                PlatformEventsAutoConfiguration.readCommitted(beans.getBean(PlatformTransactionManager.class)),
                settings,
                beans.getBean(EventMetrics.class));
    }

    private List<ConsumerRecord<String, byte[]>> messagesOf(UUID tally) {
        return service.log().messages().stream()
                .filter(message -> message.key().equals(tally.toString()))
                .toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
