package nl.leerstroom.license.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
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
class ReadingIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestSchool school;
    private Api teacher;

    @BeforeEach
    void aSchoolWithOneSeat() {
        school = new TestSchool(api, topics);
        teacher = api.as(school.teacher);
        school.buys(1);
    }

    @Test
    void readingFirstKeepsTheLicence() {
        var student = school.student();
        var license = school.assigns(student);

        school.reads(student);

        awaitState(student, "ACTIVATED");
        assertThat(teacher.delete("/api/licenses/{}", license).expect(409).code())
                .isEqualTo("license-activated");
        school.reads(student);
        topics.await(LicenseEvents.ActivatedV1.TYPE, event -> isOf(license, event));
    }

    @Test
    void readingAfterTheEndTakesTheSeatBack() {
        var student = school.student();
        var license = school.assigns(student);
        teacher.delete("/api/licenses/{}", license).expect(204);

        school.reads(student);

        awaitState(student, "ACTIVATED");
        assertThat(school.pool().path("available").asInt()).isZero();
        topics.await(LicenseEvents.ReinstatedV1.TYPE, event -> isOf(license, event));
        new Ledger(jdbc, transaction).balances(school.id);
    }

    @Test
    void readingWinsAlsoWhenTheSeatIsGoneAndTheNextSeatPaysForIt() {
        var students = school.students(2);
        var license = school.assigns(students.getFirst());
        teacher.delete("/api/licenses/{}", license).expect(204);
        school.assigns(students.getLast());

        school.reads(students.getFirst());

        awaitState(students.getFirst(), "ACTIVATED");
        assertThat(school.pool().path("owed").asInt()).isEqualTo(1);
        assertThat(school.pool().path("assigned").asInt()).isEqualTo(1);
        new Ledger(jdbc, transaction).balances(school.id);

        school.buys(2);

        assertThat(school.pool().path("owed").asInt()).isZero();
        assertThat(school.pool().path("available").asInt()).isEqualTo(1);
        new Ledger(jdbc, transaction).balances(school.id);
    }

    @Test
    void whoeverComesFirstWhenTheyCrossReadingWins() {
        school.buys(19);
        var students = school.students(20);
        var licenses = students.stream().map(school::assigns).toList();

        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            students.forEach(student -> hands.submit(() -> school.reads(student)));
            licenses.forEach(license -> hands.submit(() -> teacher.delete("/api/licenses/{}", license)));
        }

        students.forEach(student -> awaitState(student, "ACTIVATED"));
        new Ledger(jdbc, transaction).balances(school.id);
        assertThat(school.pool().path("assigned").asInt()).isEqualTo(20);
    }

    @Test
    void readingOfSomethingNeverAssignedIsPassedOver() {
        var students = List.of(UUID.randomUUID(), school.student());
        school.assigns(students.getLast());

        students.forEach(school::reads);

        awaitState(students.getLast(), "ACTIVATED");
    }

    private void awaitState(UUID student, String state) {
        await().untilAsserted(() -> assertThat(school.stateOf(student)).isEqualTo(state));
    }

    private static boolean isOf(String license, Topics.Seen event) {
        return event.data().path("licenseId").asString().equals(license);
    }
}
