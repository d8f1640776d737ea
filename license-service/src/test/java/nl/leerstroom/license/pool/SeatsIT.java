package nl.leerstroom.license.pool;

import static java.util.Collections.frequency;
import static nl.leerstroom.license.TestSchool.outcomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import nl.leerstroom.license.Ledger;
import nl.leerstroom.license.TestSchool;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class SeatsIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestSchool school;
    private Ledger ledger;

    @BeforeEach
    void aSchoolWithThirtySeats() {
        school = new TestSchool(api, topics);
        ledger = new Ledger(jdbc, transaction);
        school.buys(30);
    }

    @Test
    void twentyAtOnceNeverGiveMoreThanThereIs() throws Exception {
        var wishes = school.students(40).stream()
                .map(student -> (Callable<String>) () ->
                        outcomes(school.assigns(List.of(student)).expect(200)).getFirst())
                .toList();

        try (var teachers = Executors.newFixedThreadPool(20)) {
            var outcomes =
                    teachers.invokeAll(wishes).stream().map(Future::resultNow).toList();

            assertThat(frequency(outcomes, "ASSIGNED")).isEqualTo(30);
            assertThat(frequency(outcomes, "NO_SEAT_LEFT")).isEqualTo(10);
        }
        ledger.balances(school.id);
    }

    @Test
    void twentyWhoWantTheSameStudentsGiveEachOneLicence() throws Exception {
        var students = school.students(10);
        Callable<List<String>> wish = () -> outcomes(school.assigns(students).expect(200));

        try (var teachers = Executors.newFixedThreadPool(20)) {
            var outcomes = teachers
                    .invokeAll(IntStream.range(0, 20).mapToObj(_ -> wish).toList())
                    .stream()
                    .flatMap(answer -> answer.resultNow().stream())
                    .toList();

            assertThat(frequency(outcomes, "ASSIGNED")).isEqualTo(10);
            assertThat(frequency(outcomes, "ALREADY_HELD")).isEqualTo(190);
        }
        assertThat(school.pool().path("available").asInt()).isEqualTo(20);
    }

    @Test
    void theBooksBalanceAfterAnyMixOfEverything() throws Exception {
        var students = school.students(45);
        var seed = ThreadLocalRandom.current().nextLong();
        try (var hands = Executors.newFixedThreadPool(12)) {
            var random = new Random(seed);
            var work = IntStream.range(0, 200)
                    .mapToObj(_ -> deed(students.get(random.nextInt(45)), random.nextInt(100)))
                    .toList();

            assertThat(hands.invokeAll(work).stream().map(Future::state))
                    .as("seed %d", seed)
                    .containsOnly(Future.State.SUCCESS);
        }

        ledger.balances(school.id);
    }

    private Callable<Object> deed(UUID student, int dice) {
        if (dice < 60) {
            return () -> school.assigns(List.of(student)).expect(200);
        }
        if (dice < 85) {
            return () -> endLicenceOf(student);
        }
        return dice < 95 ? () -> reads(student) : () -> buysOne();
    }

    private Object endLicenceOf(UUID student) {
        var teacher = api.as(school.teacher);
        var living =
                teacher.get("/api/licenses?student={}", student).expect(200).json();
        return living.path("total").asInt() == 0
                ? living
                : teacher.delete(
                        "/api/licenses/{}", living.at("/items/0/licenseId").asString());
    }

    private Object reads(UUID student) {
        school.reads(student);
        return student;
    }

    private Object buysOne() {
        school.buys(1);
        return school;
    }

    @Test
    void theDatabaseItselfRefusesToOversellAndToRewriteTheLedger() {
        assertThatThrownBy(() -> ledger.change("update license_pool set available = -1 where school_id = ?", school.id))
                .hasMessageContaining("license_pool_never_oversold");
        assertThatThrownBy(() -> ledger.change("delete from pool_movement where school_id = ?", school.id))
                .hasMessageContaining("never changed or removed");
    }
}
