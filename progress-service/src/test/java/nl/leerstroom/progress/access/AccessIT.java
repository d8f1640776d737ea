package nl.leerstroom.progress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.platform.test.ForeignSchoolWalk;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.progress.ProgressIT;
import org.junit.jupiter.api.Test;

class AccessIT extends ProgressIT {

    @Test
    void saysWhyThereIsNothing() {
        var course = newCourse();
        var student = UUID.randomUUID();

        assertThat(home(student).path("emptyReason").asString()).isEqualTo("NO_GROUP");

        told.licensed(school, student, course.productId(), "BB");
        told.group(school, group, List.of(teacher), List.of(student));
        await().untilAsserted(
                        () -> assertThat(home(student).path("modules").size()).isEqualTo(1));
        assertThat(home(student).has("emptyReason")).isFalse();

        var other = UUID.randomUUID();
        told.group(school, group, List.of(teacher), List.of(student, other));
        await().untilAsserted(() ->
                assertThat(home(other).path("emptyReason").asString()).isEqualTo("NO_LICENSE"));
    }

    @Test
    void takesARightAwayAtOnce() {
        var course = newCourse();
        var license = holder(course);
        var student = license.student();
        read(student, MONDAY, course.page("bb-stenen")).expect(202);

        told.license("license-deactivated", license, "BB", told.next());
        await().untilAsserted(
                        () -> assertThat(home(student).path("modules").size()).isZero());
        read(student, MONDAY, course.page("bb-stenen")).expect(403);
        as(student).get("/api/pages/" + course.page("bb-stenen")).expect(403);

        told.license("license-reinstated", license, "BB", told.next());
        await().untilAsserted(
                        () -> assertThat(home(student).path("modules").size()).isEqualTo(1));
        read(student, MONDAY, course.page("bb-stenen")).expect(202);
    }

    @Test
    void endsWithTheGroupAndWithTheAccount() {
        var course = newCourse();
        var student = newStudent(course);

        told.trash("user-trashed", school, student);
        await().untilAsserted(() ->
                assertThat(home(student).path("emptyReason").asString()).isEqualTo("NO_GROUP"));
        told.trash("user-restored", school, student);
        await().untilAsserted(
                        () -> assertThat(home(student).path("modules").size()).isEqualTo(1));
        told.archived(school, group);

        await().untilAsserted(() ->
                assertThat(home(student).path("emptyReason").asString()).isEqualTo("NO_GROUP"));
        read(student, MONDAY, course.page("bb-stenen")).expect(403);
    }

    @Test
    void isNotConfusedByOlderEventsThatComeLate() {
        var course = newCourse();
        var license = holder(course);
        var student = license.student();
        var late = told.next();
        told.license("license-level-switched", license, "KBGL", told.next());
        told.user("user-changed", school, student, "Nieuw", told.next());
        told.license("license-deactivated", license, "BB", late);
        told.user("user-changed", school, student, "Oud", late);
        var after = newStudent(course);

        await().untilAsserted(() -> {
            assertThat(home(after).path("modules").size()).isEqualTo(1);
            told.group(school, group, List.of(teacher), List.of(student, after));
            assertThat(row(student, course).path("level").asString()).isEqualTo("KBGL");
            assertThat(row(student, course).path("licensed").asBoolean()).isTrue();
            assertThat(row(student, course).path("name").asString()).isEqualTo("Anna van der Nieuw");
        });
    }

    @Test
    void showsEachRoleItsOwnAndNobodyElses() {
        var course = newCourse();
        var student = newStudent(course);
        var groupPath = "/api/progress?group=" + group + "&module=" + course.moduleId();

        as(student).get("/api/progress/students/me").expect(200);
        as(student).get("/api/progress/students/" + student).expect(200);
        as(UUID.randomUUID()).get("/api/progress/students/" + student).expect(404);
        as(student).get(groupPath).expect(403);
        api.as(Person.parent(school)).get("/api/home").expect(403);
        api.as(Person.teacher(UUID.randomUUID())).get(groupPath).expect(404);
        api.as(Person.teacher(UUID.randomUUID()))
                .get("/api/progress/modules?group=" + group)
                .expect(404);
        api.as(Person.support()).get(groupPath + "&school=" + school).expect(200);
        api.as(Person.support()).get(groupPath + "&school=" + UUID.randomUUID()).expect(404);
        api.signedOut().get("/api/home").expect(401);
    }

    @Test
    void tellsTheTeacherWhichModulesAGroupHas() {
        var course = newCourse();
        newCourse();
        newStudent(course);

        var modules = asTeacher()
                .get("/api/progress/modules?group=" + group)
                .expect(200)
                .json()
                .path("modules");

        assertThat(modules.valueStream()).singleElement().satisfies(module -> {
            assertThat(module.path("moduleId").asString()).isEqualTo(course.moduleId());
            assertThat(module.path("licensedStudents").asInt()).isEqualTo(1);
        });
    }

    @Test
    void hidesAnotherSchoolsStudentsLikeOnesThatDoNotExist() {
        var foreign = newStudent(newCourse());
        var walker = api.as(Person.admin(UUID.randomUUID()));

        new ForeignSchoolWalk(
                        walker,
                        "progress",
                        Map.of("/progress/students/{studentId}", foreign.toString()),
                        Map.of(),
                        List.of(
                                "/modules/{moduleId}",
                                "/pages/{pageId}",
                                "/content-images/{moduleId}/{version}/{name}"))
                .walk();
    }
}
