package nl.leerstroom.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.leerstroom.platform.test.Answer;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.progress.course.Zips;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service as others meet it, and the words to tell it of a school. */
@ServiceTest
@Import(Told.class)
public class ProgressIT {

    protected static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final AtomicLong PRODUCTS = new AtomicLong(System.nanoTime() % 1_000_000_000);

    @Autowired
    protected Api api;

    @Autowired
    protected Topics topics;

    @Autowired
    protected Told told;

    protected final UUID school = UUID.randomUUID();
    protected final UUID teacher = UUID.randomUUID();
    protected final UUID group = UUID.randomUUID();

    @DynamicPropertySource
    static void documentStore(DynamicPropertyRegistry registry) {
        registry.add("LEERSTROOM_MONGO_URL", DocumentDouble::url);
    }

    /** A module that no other test knows. */
    public record Course(String moduleId, String productId) {

        public String page(String name) {
            return moduleId + "." + name;
        }
    }

    protected Course newCourse() {
        var number = PRODUCTS.incrementAndGet();
        var course = new Course("muren-" + number, "%013d".formatted(number));
        publish(course, "1.0.0").expect(201);
        return course;
    }

    protected Answer publish(Course course, String version) {
        return upload(Zips.zip(Zips.walls(course.moduleId(), version, course.productId())));
    }

    protected Answer upload(byte[] zip) {
        return api.as(Person.support()).upload("/api/content-packages", "pakket.zip", zip, Map.of());
    }

    /** A student in the group who holds a licence for the path bb. */
    protected UUID newStudent(Course course) {
        return holder(course).student();
    }

    protected Told.License holder(Course course) {
        var student = UUID.randomUUID();
        told.student(school, student, "Berg");
        var license = told.licensed(school, student, course.productId(), "BB");
        told.group(school, group, List.of(teacher), List.of(student));
        await().untilAsserted(
                        () -> assertThat(home(student).path("modules").size()).isPositive());
        return license;
    }

    protected Api as(UUID student) {
        return api.as(Person.student(school, student));
    }

    protected Api asTeacher() {
        return api.as(Person.teacher(school, teacher));
    }

    protected JsonNode home(UUID student) {
        return as(student).get("/api/home").expect(200).json();
    }

    protected Answer read(UUID student, Instant at, String... pageIds) {
        return as(student).post("/api/page-reads", reads(at, pageIds));
    }

    protected static Map<String, Object> reads(Instant at, String... pageIds) {
        return Map.of(
                "reads",
                Arrays.stream(pageIds)
                        .map(page -> Map.of("pageId", page, "readAt", at.toString(), "seconds", 30))
                        .toList());
    }

    /** Row of the student on the teacher's screen. */
    protected JsonNode row(UUID student, Course course) {
        var answer = asTeacher()
                .get("/api/progress?group=" + group + "&module=" + course.moduleId())
                .expect(200)
                .json();
        return answer.path("students")
                .valueStream()
                .filter(row -> row.path("studentId").asString().equals(student.toString()))
                .findFirst()
                .orElseThrow();
    }

    protected void awaitPagesRead(UUID student, Course course, int pages) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(row(student, course)
                                .path("subtasks")
                                .valueStream()
                                .mapToInt(subtask -> subtask.path("pagesRead").asInt())
                                .sum())
                        .isEqualTo(pages));
    }
}
