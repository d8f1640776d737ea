package nl.leerstroom.license.assignment;

import static nl.leerstroom.license.TestSchool.MODULE;
import static nl.leerstroom.license.TestSchool.outcomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.license.TestSchool;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AssignLicensesIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    private TestSchool school;

    @BeforeEach
    void aSchoolWithTwoSeats() {
        school = new TestSchool(api, topics);
        school.buys(2);
    }

    @Test
    void answersForEachStudentInTheOrderAsked() {
        var students = school.students(4);
        school.assigns(students.get(1));
        var stranger = UUID.randomUUID();
        var asked = List.of(stranger, students.get(0), students.get(1), students.get(2), students.get(0));

        var answer = school.assigns(asked).expect(200);

        assertThat(outcomes(answer)).containsExactly("UNKNOWN_STUDENT", "ASSIGNED", "ALREADY_HELD", "NO_SEAT_LEFT");
        assertThat(answer.json().path("available").asInt()).isZero();
    }

    @Test
    void tellsOfALicenceAtTheStudentsOwnLevel() {
        var student = school.student();

        var license = school.assigns(student);

        var assigned = topics.await(
                LicenseEvents.AssignedV1.TYPE,
                event -> event.data().path("licenseId").asString().equals(license));
        assertThat(assigned.key()).isEqualTo(student.toString());
        assertThat(assigned.data().path("level").asString()).isEqualTo("KBGL");
        assertThat(assigned.data().path("imported").asBoolean()).isFalse();
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        var students = school.students(3);

        var answer = api.as(school.teacher)
                .post("/api/licenses", Map.of("productId", MODULE, "studentIds", students, "dryRun", true))
                .expect(200);

        assertThat(outcomes(answer)).containsExactly("ASSIGNED", "ASSIGNED", "NO_SEAT_LEFT");
        assertThat(school.pool().path("available").asInt()).isEqualTo(2);
    }

    @Test
    void givesAGroupsStudentsALicence() {
        var students = school.students(2);
        var group = school.group(students);
        var request = Map.of("productId", MODULE, "groupId", group, "level", "BB");

        await().untilAsserted(() -> assertThat(outcomes(
                        api.as(school.teacher).post("/api/licenses", request).expect(200)))
                .containsExactly("ASSIGNED", "ASSIGNED"));
        var ofGroup =
                api.as(school.teacher).get("/api/licenses?group={}", group).expect(200);
        assertThat(ofGroup.json().path("total").asInt()).isEqualTo(2);
        assertThat(ofGroup.json().at("/items/0/level").asString()).isEqualTo("BB");
    }

    @Test
    void givesTeachersAndThoseInTheTrashNone() {
        var trashed = school.student();
        var colleague = school.registers("TEACHER", "BB");
        school.student();
        school.trashes(trashed);

        assertThat(outcomes(school.assigns(List.of(trashed, colleague)).expect(200)))
                .containsExactly("UNKNOWN_STUDENT", "UNKNOWN_STUDENT");
    }

    @Test
    void theSameKeyGivesTheSameAnswer() {
        var student = school.student();
        var keyed =
                api.as(school.teacher).with("Idempotency-Key", UUID.randomUUID().toString());
        var request = Map.of("productId", MODULE, "studentIds", List.of(student));

        var first = keyed.post("/api/licenses", request).expect(200);

        assertThat(keyed.post("/api/licenses", request).expect(200).json()).isEqualTo(first.json());
    }

    @Test
    void wantsStudentsOrAGroupAndAProductThatExists() {
        var teacher = api.as(school.teacher);

        assertThat(teacher.post("/api/licenses", Map.of("productId", MODULE))
                        .expect(422)
                        .code())
                .isEqualTo("students-or-group");
        assertThat(teacher.post("/api/licenses", Map.of("productId", MODULE, "groupId", UUID.randomUUID()))
                        .expect(422)
                        .code())
                .isEqualTo("unknown-group");
        assertThat(teacher.post(
                                "/api/licenses",
                                Map.of("productId", "8719000000999", "studentIds", List.of(UUID.randomUUID())))
                        .expect(422)
                        .code())
                .isEqualTo("unknown-product");
    }

    @Test
    void aStudentSeesOnlyTheirOwn() {
        var students = school.students(2);
        school.assigns(students).expect(200);
        var noor = api.as(Person.student(school.id, students.getFirst()));

        var seen = noor.get("/api/licenses?student={}", students.getLast()).expect(200);

        assertThat(seen.json().path("total").asInt()).isEqualTo(1);
        assertThat(seen.json().at("/items/0/studentId").asString())
                .isEqualTo(students.getFirst().toString());
        noor.post("/api/licenses", Map.of("productId", MODULE, "studentIds", students))
                .expect(403);
        api.as(Person.parent(school.id)).get("/api/licenses").expect(403);
    }
}
