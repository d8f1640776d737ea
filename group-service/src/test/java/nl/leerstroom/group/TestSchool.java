package nl.leerstroom.group;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.leerstroom.platform.test.Answer;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.ForeignEvent;
import tools.jackson.databind.JsonNode;

/** A school of the test's own, as the other services tell of it. */
public final class TestSchool {

    private static final String AT = "2026-09-01T08:15:30Z";

    public final UUID id = UUID.randomUUID();
    public final Person admin = Person.admin(id);
    private final AtomicLong sequences = new AtomicLong();
    private final Api api;
    private final Topics topics;

    public TestSchool(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
    }

    /** Users who are known to the service when this returns. */
    public List<UUID> users(String role, int count) {
        var users = new ArrayList<UUID>();
        for (var i = 0; i < count; i++) {
            users.add(registers(UUID.randomUUID(), role));
        }
        var list = role.equals("TEACHER") ? "teacherIds" : "studentIds";
        var probe = Map.of("title", "Proef " + UUID.randomUUID(), list, users);
        await().until(() -> api.as(admin).post("/api/groups", probe).status() == 201);
        return users;
    }

    public UUID registers(UUID user, String role) {
        var data = Map.of(
                "userId", user, "role", role, "givenName", "Noor", "familyName", "Jansen", "state", "ACTIVE", "at", AT);
        publish("user-registered", user, data);
        return user;
    }

    public void trashes(UUID user, String role) {
        publish("user-trashed", user, Map.of("userId", user, "role", role, "at", AT));
    }

    public void restores(UUID user, String role) {
        publish("user-restored", user, Map.of("userId", user, "role", role, "at", AT));
    }

    public Answer makes(String title, List<UUID> teachers, List<UUID> students) {
        return api.as(admin)
                .post("/api/groups", Map.of("title", title, "teacherIds", teachers, "studentIds", students));
    }

    public JsonNode group(String id) {
        return api.as(admin).get("/api/groups/{}", id).expect(200).json();
    }

    public Answer puts(String id, String version, List<UUID> students) {
        return api.as(admin)
                .with("If-Match", version)
                .put("/api/groups/{}/students", Map.of("studentIds", students), id);
    }

    private void publish(String event, UUID subject, Object data) {
        topics.publish(ForeignEvent.of(
                "identity.user",
                "nl.leerstroom.identity.%s.v1".formatted(event),
                subject,
                sequences.incrementAndGet(),
                id,
                data));
    }
}
