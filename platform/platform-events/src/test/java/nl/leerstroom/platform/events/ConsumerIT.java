package nl.leerstroom.platform.events;

import static nl.leerstroom.platform.events.Service.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.leerstroom.platform.data.SchoolScope;
import nl.leerstroom.platform.events.ForeignService.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsumerIT {

    private Service service;
    private ForeignService foreign;
    private Operator operator;

    @BeforeAll
    void start() {
        var properties = Servers.newService("consumer", Servers.kafka());
        properties.put("events.consumer.retries", "10ms,20ms");
        properties.put("spring.main.web-application-type", "servlet");
        properties.put("server.port", "0");
        properties.put("management.endpoints.web.exposure.include", "*");
        properties.put("management.endpoint.health.show-details", "always");
        service = Service.start(properties);
        foreign = new ForeignService(service.kafka(), service.log().topic());
        operator = new Operator(service.context().getEnvironment().getRequiredProperty("local.server.port"));
        // the topics are made in the background
        await().ignoreExceptions().until(() -> service.log().messages().isEmpty());
    }

    @AfterAll
    void stop() {
        foreign.close();
        service.close();
    }

    @AfterEach
    void breakAgain() {
        service.echo().mend(false);
    }

    @Test
    void anEventThatComesTwiceHasItsEffectOnce() {
        var tally = UUID.randomUUID();
        var first = foreign.counted(tally, 1, "once");

        foreign.send(first, first, foreign.counted(tally, 2, "once"), first, foreign.counted(tally, 3, "once"));

        await().until(() -> service.sequenceOf(tally) == 3);
        assertThat(sequences(tally)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anEventThatComesLateAndTwiceIsNoNews() {
        var tally = UUID.randomUUID();
        var first = foreign.counted(tally, 1, "once");
        foreign.send(first, foreign.counted(tally, 2, "once"));
        await().until(() -> service.sequenceOf(tally) == 2);

        foreign.send(first, foreign.counted(tally, 3, "once"));

        await().until(() -> service.sequenceOf(tally) == 3);
        assertThat(sequences(tally)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anEventOfATypeThatNobodyAskedForIsPassedOverUnread() {
        var tally = UUID.randomUUID();
        var unwanted = foreign.counted(tally, 1, "once")
                .with("ce_type", "nl.leerstroom.fixture.other.v1")
                .withBody("no json");

        foreign.send(unwanted, foreign.counted(tally, 2, "once"));

        await().until(() -> service.sequenceOf(tally) == 2);
        assertThat(sequences(tally)).containsExactly(2L);
    }

    @Test
    void anEventThatIsNotReadableIsParkedWithThoseBehindItAndTheOthersGoOn() {
        var broken = IntStream.range(0, 4).mapToObj(_ -> UUID.randomUUID()).toList();
        var sound = UUID.randomUUID();

        foreign.send(
                foreign.counted(broken.get(0), 1, "once").withBody("{\"tallyId\":"),
                foreign.counted(broken.get(1), 1, "once").without("ce_id"),
                foreign.counted(broken.get(2), 1, "once").without("ce_type"),
                foreign.counted(broken.get(3), 1, "once").with("ce_time", "yesterday"),
                foreign.counted(broken.get(0), 2, "once"),
                foreign.counted(sound, 1, "once"));

        await().until(() -> service.sequenceOf(sound) == 1);
        await().untilAsserted(() -> assertThat(parked(broken.get(0))).isEqualTo(2));
        assertThat(broken.subList(1, 4))
                .allSatisfy(tally -> assertThat(parked(tally)).isOne());
        assertThat(service.sequenceOf(broken.get(0))).isZero();
    }

    @Test
    void aPoisonousEventParksItsKeyInOrderAndRedeliveryGivesWhatACleanRunGives() {
        var sick = UUID.randomUUID();
        var well = UUID.randomUUID();
        foreign.send(runOf(sick, 5));
        foreign.send(runOf(well, 0));
        await().until(() -> service.sequenceOf(well) == 10 && parked(sick) == 6);
        assertThat(sequences(sick)).containsExactly(1L, 2L, 3L, 4L);
        foreign.send(foreign.counted(sick, 11, "once"));
        await().until(() -> parked(sick) == 7);

        service.echo().mend(true);
        var redelivered = redeliver(sick);
        var again = redeliver(sick);

        assertThat(redelivered).isEqualTo(7);
        assertThat(again).isZero();
        assertThat(sequences(sick)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(sequences(well))
                .isEqualTo(LongStream.rangeClosed(1, 10).boxed().toList());
        foreign.send(foreign.counted(sick, 12, "once"));
        await().until(() -> service.sequenceOf(sick) == 12);
    }

    @Test
    void aRedeliveryOfOneConsumerLeavesTheOthersAlone() {
        var sick = UUID.randomUUID();
        foreign.send(foreign.counted(sick, 1, "poison"));
        await().until(() -> parked(sick) == 1);
        service.echo().mend(true);

        assertThat(operator.redeliver("other-service.echo", null)).isZero();
        assertThat(parked(sick)).isOne();
        assertThat(operator.redeliver(null, null)).isPositive();
        assertThat(parked(sick)).isZero();
    }

    @Test
    void aRedeliveryStopsAtTheFirstEventThatStillFails() {
        var sick = UUID.randomUUID();
        foreign.send(
                foreign.counted(sick, 1, "poison"), foreign.counted(sick, 2, "once"), foreign.counted(sick, 3, "once"));
        await().until(() -> parked(sick) == 3);

        assertThat(redeliver(sick)).isZero();

        assertThat(parked(sick)).isEqualTo(3);
        assertThat(sequences(sick)).isEmpty();
    }

    @Test
    void aParkedEventIsShownToTheOperatorAndCopiedToTheDeadLetters() {
        var sick = UUID.randomUUID();
        foreign.send(foreign.counted(sick, 1, "poison"), foreign.counted(sick, 2, "once"));
        await().until(() -> parked(sick) == 2);

        assertThat(operator.parked()).anySatisfy(waiting -> {
            assertThat(waiting.path("consumer").asString()).isEqualTo("consumer-service.echo");
            assertThat(waiting.path("key").asString()).isEqualTo(sick.toString());
            assertThat(waiting.path("events").asInt()).isEqualTo(2);
            assertThat(waiting.path("problem").asString()).contains("IllegalArgumentException", "poison");
        });
        assertThat(operator.get("health")
                        .at("/components/parkedEvents/details/parked/consumer-service.echo")
                        .asInt())
                .isGreaterThanOrEqualTo(2);
        assertThat(operator.metric("events.parked")).isGreaterThanOrEqualTo(2);
        assertThat(service.deadLetters().messages().stream()
                        .filter(message -> message.key().equals(sick.toString()))
                        .map(message -> TopicLog.header(message, "ce_sequence")))
                .containsExactly("0000000000000000001", "0000000000000000002");
    }

    @Test
    void anOutageIsWaitedForAndNothingIsParked() {
        var tally = UUID.randomUUID();
        var before = service.parked();
        service.echo().failFor(5);

        foreign.send(runOf(tally, 0));

        await().until(() -> service.sequenceOf(tally) == 10);
        assertThat(sequences(tally)).isSorted().hasSize(10);
        assertThat(service.parked()).isEqualTo(before);
        assertThat(service.echo().outagesLeft()).isLessThanOrEqualTo(0);
    }

    @Test
    void aBatchMayWriteForItsOwnSchools() {
        var here = UUID.randomUUID();
        var there = UUID.randomUUID();
        var schools = List.of(UUID.randomUUID(), UUID.randomUUID());

        foreign.send(
                foreign.counted(here, 1, "once", schools.get(0)), foreign.counted(there, 1, "once", schools.get(1)));

        await().until(() -> service.sequenceOf(here) == 1 && service.sequenceOf(there) == 1);
        assertThat(talliesSeenBy(schools.get(0))).containsExactly(here);
        assertThat(talliesSeenBy(schools.get(1))).containsExactly(there);
    }

    @Test
    void theInboxForgetsOnlyWhatIsOld() {
        var tally = UUID.randomUUID();
        foreign.send(foreign.counted(tally, 1, "once"));
        await().until(() -> service.sequenceOf(tally) == 1);
        service.jdbc()
                .sql("insert into inbox_event values ('other', gen_random_uuid(), now() - interval '41 days')")
                .update();
        var inbox = service.context().getBean(Inbox.class);
        var before = service.count("inbox_event");

        var forgotten = inbox.forgetOlderThan(Duration.ofDays(40));

        assertThat(forgotten).isOne();
        assertThat(service.count("inbox_event")).isGreaterThanOrEqualTo(before - 1);
    }

    private Message[] runOf(UUID tally, int poisonousAt) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(sequence -> foreign.counted(tally, sequence, sequence == poisonousAt ? "poison" : "once"))
                .toArray(Message[]::new);
    }

    private int redeliver(UUID tally) {
        return operator.redeliver(service.echo().name(), tally.toString());
    }

    private List<Long> sequences(UUID tally) {
        return service.jdbc()
                .sql("select sequence from echo where tally_id = ? order by place")
                .param(tally)
                .query(Long.class)
                .list();
    }

    private long parked(UUID tally) {
        return service.jdbc()
                .sql("select count(*) from parked_event where key = ?")
                .param(tally.toString())
                .query(Long.class)
                .single();
    }

    private List<UUID> talliesSeenBy(UUID school) {
        var transactions = service.context().getBean(TransactionTemplate.class);
        return SchoolScope.of(school)
                .call(() -> transactions.execute(_ -> service.jdbc()
                        .sql("select tally_id from echo_of_school")
                        .query(UUID.class)
                        .list()));
    }
}
