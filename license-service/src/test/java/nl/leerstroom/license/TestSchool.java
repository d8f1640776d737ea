package nl.leerstroom.license;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import nl.leerstroom.platform.test.Answer;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.ForeignEvent;
import tools.jackson.databind.JsonNode;

/** A school of the test's own, as the other services tell of it. */
public final class TestSchool {

    public static final String MODULE = "8719000000010";
    public static final String ELECTIVE = "8719000000027";
    private static final String AT = "2026-09-01T08:15:30Z";

    public final UUID id = UUID.randomUUID();
    public final String brin = "%02d%s%02d".formatted(number(100), letters(), number(100));
    public final Person teacher = Person.teacher(id);
    private final AtomicLong sequences = new AtomicLong();
    private final Api api;
    private final Topics topics;

    public TestSchool(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
        var data =
                Map.of("schoolId", id, "brin", brin, "name", "De Stroom", "studentsMayResetPassword", true, "at", AT);
        publish("identity.school", "nl.leerstroom.identity.school-registered.v1", id, data);
    }

    /** Students who are known to the service when this returns. */
    public List<UUID> students(int count) {
        var students = new ArrayList<UUID>();
        for (var i = 0; i < count; i++) {
            students.add(registers("STUDENT", "KBGL"));
        }
        awaitKnown(students);
        return students;
    }

    public UUID student() {
        return students(1).getFirst();
    }

    public UUID registers(String role, String level) {
        var user = UUID.randomUUID();
        var data = Map.of(
                "userId",
                user,
                "role",
                role,
                "givenName",
                "Noor",
                "familyName",
                "Jansen",
                "level",
                level,
                "state",
                "ACTIVE",
                "at",
                AT);
        publish("identity.user", "nl.leerstroom.identity.user-registered.v1", user, data);
        return user;
    }

    public void trashes(UUID student) {
        var data = Map.of("userId", student, "role", "STUDENT", "at", AT);
        publish("identity.user", "nl.leerstroom.identity.user-trashed.v1", student, data);
        await().until(() -> preview(List.of(student)).contains("UNKNOWN_STUDENT"));
    }

    public UUID group(List<UUID> students) {
        var group = UUID.randomUUID();
        var data = Map.of("groupId", group, "title", "3A", "teacherIds", List.of(), "studentIds", students, "at", AT);
        publish("group.group", "nl.leerstroom.group.group-created.v1", group, data);
        return group;
    }

    public void reads(UUID student) {
        var data = Map.of("studentId", student, "productId", MODULE, "moduleId", "meten", "level", "BB", "at", AT);
        topics.publish(new ForeignEvent(
                "progress.reading",
                student.toString(),
                "nl.leerstroom.progress.module-started.v1",
                student + ":meten",
                1,
                id,
                data));
    }

    /** Seats of the module, once the service knows the school. */
    public void buys(int seats) {
        var order = order("W-" + UUID.randomUUID(), MODULE, seats);
        await().until(() -> api.as(Person.webshop()).post("/api/orders", order).status() == 201);
    }

    public Map<String, Object> order(String number, String product, int seats) {
        return Map.of(
                "orderNumber", number, "brin", brin, "lines", List.of(Map.of("productId", product, "seats", seats)));
    }

    public Answer assigns(List<UUID> students) {
        return api.as(teacher).post("/api/licenses", Map.of("productId", MODULE, "studentIds", students));
    }

    /** The id of the licence that this student is given. */
    public String assigns(UUID student) {
        return assigns(List.of(student))
                .expect(200)
                .json()
                .at("/results/0/licenseId")
                .asString();
    }

    public JsonNode pool() {
        return api.as(teacher).get("/api/license-pools").expect(200).json().at("/items/0");
    }

    public String stateOf(UUID student) {
        return api.as(teacher)
                .get("/api/licenses?student={}&state=ASSIGNED&state=ACTIVATED&state=DEACTIVATED", student)
                .expect(200)
                .json()
                .at("/items/0/state")
                .asString();
    }

    public static List<String> outcomes(Answer answer) {
        return StreamSupport.stream(answer.json().path("results").spliterator(), false)
                .map(result -> result.path("outcome").asString())
                .toList();
    }

    private void awaitKnown(List<UUID> students) {
        await().until(() -> !preview(students).contains("UNKNOWN_STUDENT"));
    }

    private List<String> preview(List<UUID> students) {
        return outcomes(api.as(teacher)
                .post("/api/licenses", Map.of("productId", MODULE, "studentIds", students, "dryRun", true))
                .expect(200));
    }

    private void publish(String topic, String type, UUID subject, Object data) {
        topics.publish(ForeignEvent.of(topic, type, subject, sequences.incrementAndGet(), id, data));
    }

    private static String letters() {
        return ThreadLocalRandom.current()
                .ints(2, 'A', 'Z' + 1)
                .mapToObj(Character::toString)
                .collect(joining());
    }

    private static int number(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
