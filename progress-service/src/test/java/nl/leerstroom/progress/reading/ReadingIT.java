package nl.leerstroom.progress.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.platform.test.Topics.Seen;
import nl.leerstroom.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadingIT extends ProgressIT {

    @Test
    void showsAReadToTheStudentAndToTheTeacher() {
        var course = newCourse();
        var student = newStudent(course);

        read(student, MONDAY, course.page("bb-stenen")).expect(202);

        awaitPagesRead(student, course, 1);
        var module = home(student).path("modules").get(0);
        assertThat(module.path("pagesRead").asInt()).isEqualTo(1);
        assertThat(module.path("continuePageId").asString()).isEqualTo(course.page("bb-mortel"));
        assertThat(module.path("lastReadAt").asString()).isEqualTo(MONDAY.toString());
        assertThat(as(student)
                        .get("/api/pages/" + course.page("bb-stenen"))
                        .expect(200)
                        .json()
                        .path("read")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void countsAReadOnceHoweverOftenTheBrowserSendsIt() {
        var course = newCourse();
        var student = newStudent(course);
        for (var again = 0; again < 3; again++) {
            read(student, MONDAY.plusSeconds(60), course.page("bb-stenen"), course.page("bb-stenen"))
                    .expect(202);
        }
        read(student, MONDAY, course.page("bb-stenen")).expect(202);
        read(student, MONDAY, course.page("bb-voegen")).expect(202);
        awaitPagesRead(student, course, 2);

        var page = details(student).get(0).path("subtasks").get(0).path("pages").get(0);

        assertThat(page.path("reads").asInt()).isEqualTo(2);
        assertThat(page.path("firstReadAt").asString()).isEqualTo(MONDAY.toString());
        assertThat(page.path("lastReadAt").asString())
                .isEqualTo(MONDAY.plusSeconds(60).toString());
    }

    @Test
    void takesNothingOfABatchWithAPageThatIsNotTheStudents() {
        var course = newCourse();
        var foreign = newCourse();
        var student = newStudent(course);

        var refused = read(student, MONDAY, course.page("bb-stenen"), foreign.page("bb-stenen"), "nergens.te-vinden")
                .expect(403);

        assertThat(refused.code()).isEqualTo("not-entitled");
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly("/reads/1/pageId", "/reads/2/pageId");
        read(student, MONDAY, course.page("bb-voegen")).expect(202);
        awaitPagesRead(student, course, 1);
        assertThat(topics.seen(PageReadV1.TYPE, event -> event.key().equals(student.toString())))
                .hasSize(1);
    }

    @Test
    void refusesThePathOfTheOtherLevel() {
        var course = newCourse();
        var student = newStudent(course);

        assertThat(read(student, MONDAY, course.page("kbgl-stenen")).expect(403).code())
                .isEqualTo("not-entitled");
        as(student).get("/api/pages/" + course.page("kbgl-stenen")).expect(403);
    }

    @Test
    void keepsBothLevelsAfterASwitchAndTakesWhatComesLate() {
        var course = newCourse();
        var license = holder(course);
        var student = license.student();
        read(student, MONDAY, course.page("bb-stenen")).expect(202);
        awaitPagesRead(student, course, 1);

        told.license("license-level-switched", license, "KBGL", told.next());
        await().untilAsserted(() -> assertThat(
                        home(student).path("modules").get(0).path("level").asString())
                .isEqualTo("KBGL"));
        read(student, MONDAY, course.page("kbgl-voegen"), course.page("bb-mortel"))
                .expect(202);

        await().untilAsserted(() -> {
            var details = details(student);
            assertThat(details.get(0).path("level").asString()).isEqualTo("KBGL");
            assertThat(details.get(0).path("current").asBoolean()).isTrue();
            assertThat(details.get(0).path("pagesRead").asInt()).isEqualTo(1);
            assertThat(details.get(1).path("level").asString()).isEqualTo("BB");
            assertThat(details.get(1).path("pagesRead").asInt()).isEqualTo(2);
        });
    }

    @Test
    void takesATimeInTheFutureForNowAndOneOfLongAgoForAYear() {
        var course = newCourse();
        var student = newStudent(course);
        var before = Clock.systemUTC().instant().minusSeconds(1);

        read(student, Instant.parse("2999-01-01T00:00:00Z"), course.page("bb-stenen"))
                .expect(202);
        read(student, Instant.parse("1970-01-01T00:00:00Z"), course.page("bb-mortel"))
                .expect(202);

        awaitPagesRead(student, course, 2);
        var pages = details(student).get(0).path("subtasks").get(0).path("pages");
        var future = Instant.parse(pages.get(0).path("firstReadAt").asString());
        var past = Instant.parse(pages.get(1).path("firstReadAt").asString());
        assertThat(future).isBetween(before, before.plusSeconds(120));
        assertThat(past).isBetween(before.minus(Duration.ofDays(367)), before.minus(Duration.ofDays(365)));
    }

    @Test
    void refusesWhatIsMalformed() {
        var course = newCourse();
        var student = newStudent(course);
        var tooMany = reads(
                MONDAY,
                IntStream.range(0, 201).mapToObj(_ -> course.page("bb-stenen")).toArray(String[]::new));

        as(student).post("/api/page-reads", tooMany).expect(400);
        as(student).post("/api/page-reads", Map.of("reads", List.of())).expect(400);
        as(student).post("/api/page-reads", Map.of()).expect(400);
        as(student)
                .post("/api/page-reads", "{\"reads\": [{\"pageId\": \"x\", \"readAt\": \"gisteren\"}]}")
                .expect(400);
        asTeacher()
                .post("/api/page-reads", reads(MONDAY, course.page("bb-stenen")))
                .expect(403);
    }

    @Test
    void tellsOnceThatAModuleStartedAndThatASubtaskIsComplete() {
        var course = newCourse();
        var student = newStudent(course);

        read(student, MONDAY.plusSeconds(9), course.page("bb-mortel")).expect(202);
        read(student, MONDAY, course.page("bb-stenen")).expect(202);
        read(student, MONDAY, course.page("bb-voegen")).expect(202);
        var completed = topics.await(ReadingFactV1.MODULE_COMPLETED_TYPE, event -> of(student, event));

        var started = topics.seen(ReadingFactV1.STARTED_TYPE, event -> of(student, event));
        assertThat(started).singleElement().satisfies(event -> {
            assertThat(event.headers()).containsEntry("ce_subject", student + ":" + course.moduleId());
            assertThat(event.headers()).containsEntry("ce_schoolid", school.toString());
            assertThat(event.data().path("productId").asString()).isEqualTo(course.productId());
        });
        assertThat(topics.seen(ReadingFactV1.SUBTASK_COMPLETED_TYPE, event -> of(student, event)))
                .extracting(event -> event.data().path("subtaskId").asString())
                .containsExactlyInAnyOrder("beginnen", "afmaken");
        assertThat(completed.data().path("at").asString())
                .isEqualTo(MONDAY.plusSeconds(9).toString());
        keepsToItsSchema(ReadingFactV1.STARTED_TYPE, student);
        keepsToItsSchema(ReadingFactV1.SUBTASK_COMPLETED_TYPE, student);
        keepsToItsSchema(ReadingFactV1.MODULE_COMPLETED_TYPE, student);
        keepsToItsSchema(PageReadV1.TYPE, student);
    }

    @Test
    void hintsToTheTeachersOfTheGroup() {
        var course = newCourse();
        var student = newStudent(course);

        read(student, MONDAY, course.page("bb-stenen")).expect(202);

        var hint = topics.await(
                "nl.leerstroom.push.screen-changed.v1", event -> event.key().equals(teacher.toString()));
        assertThat(hint.data().path("kind").asString()).isEqualTo("progress");
        assertThat(hint.data().path("id").asString()).isEqualTo(group.toString());
    }

    private JsonNode details(UUID student) {
        return asTeacher()
                .get("/api/progress/students/" + student)
                .expect(200)
                .json()
                .path("modules");
    }

    private void keepsToItsSchema(String type, UUID student) {
        topics.seen(type, event -> event.key().equals(student.toString()))
                .forEach(event -> assertThat(
                                CatalogueRules.faultsOf(type, event.data().toString()))
                        .isEmpty());
    }

    private static boolean of(UUID student, Seen event) {
        return event.key().equals(student.toString());
    }
}
