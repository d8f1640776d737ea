package nl.leerstroom.sync;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.leerstroom.platform.data.SchoolScope;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.ForeignEvent;
import nl.leerstroom.sync.known.domain.Known;

/** Schools, people, groups and products as the other services tell of them. */
public final class World {

    public static final String MODULE = "8719000000010";
    public static final String ELECTIVE = "8719000000027";

    /** A school that this service knows. */
    public record School(UUID id, String brin) {

        /** Addresses of this school alone. */
        public String domain() {
            return brin.toLowerCase(Locale.ROOT) + ".example";
        }
    }

    private static final String AT = "2026-11-22T09:30:00Z";

    private final Topics topics;
    private final Known known;

    public World(Topics topics, Known known) {
        this.topics = topics;
        this.known = known;
    }

    public School school() {
        var number = ThreadLocalRandom.current().nextInt(1_000_000);
        var school = new School(UUID.randomUUID(), "ZZ%06d".formatted(number));
        topics.publish(ForeignEvent.of(
                "identity.school",
                "nl.leerstroom.identity.school-registered.v1",
                school.id(),
                1,
                school.id(),
                Map.of(
                        "schoolId",
                        school.id(),
                        "brin",
                        school.brin(),
                        "name",
                        "School " + school.brin(),
                        "studentsMayResetPassword",
                        true,
                        "at",
                        AT)));
        await().until(() -> inAll(() -> known.schoolWithBrin(school.brin()).isPresent()));
        return school;
    }

    public void products() {
        product(MODULE, "Meten en uitzetten", List.of("BB", "KBGL"));
        product(ELECTIVE, "Duurzaam bouwen", List.of("BB", "KBGL"));
        product("8719000000034", "Alleen kader", List.of("KBGL"));
        await().until(() -> inAll(() -> known.products().size() >= 3));
    }

    public UUID person(School school, String role, String email, String state) {
        var userId = UUID.randomUUID();
        person(school, userId, 1, role, email, state);
        await().until(() ->
                inAll(() -> !known.peopleWith(school.id(), List.of(email)).isEmpty()));
        return userId;
    }

    public void person(School school, UUID userId, long sequence, String role, String email, String state) {
        topics.publish(ForeignEvent.of(
                "identity.user",
                sequence == 1 ? "nl.leerstroom.identity.user-registered.v1" : "nl.leerstroom.identity.user-changed.v1",
                userId,
                sequence,
                school.id(),
                Map.of(
                        "userId", userId,
                        "role", role,
                        "givenName", "Anna " + sequence,
                        "familyName", "Bos",
                        "email", email,
                        "level", "BB",
                        "state", state,
                        "at", AT)));
    }

    /** What identity-service tells of a student that an import made. */
    public void registered(School school, UUID userId, ClassList.Student student) {
        topics.publish(ForeignEvent.of(
                "identity.user",
                "nl.leerstroom.identity.user-registered.v1",
                userId,
                1,
                school.id(),
                Map.of(
                        "userId", userId,
                        "role", "STUDENT",
                        "givenName", student.givenName(),
                        "infix", student.infix(),
                        "familyName", student.familyName(),
                        "email", student.email().toUpperCase(Locale.ROOT),
                        "level", student.level().toUpperCase(Locale.ROOT),
                        "state", "ACTIVE",
                        "at", AT)));
    }

    public void group(School school, UUID groupId, long sequence, String title, List<UUID> studentIds) {
        topics.publish(ForeignEvent.of(
                "group.group",
                sequence == 1 ? "nl.leerstroom.group.group-created.v1" : "nl.leerstroom.group.group-members-changed.v1",
                groupId,
                sequence,
                school.id(),
                Map.of(
                        "groupId",
                        groupId,
                        "title",
                        title,
                        "teacherIds",
                        List.of(),
                        "studentIds",
                        studentIds,
                        "at",
                        AT)));
    }

    public void license(School school, UUID studentId, String productId) {
        var licenseId = UUID.randomUUID();
        topics.publish(new ForeignEvent(
                "license.license",
                studentId.toString(),
                "nl.leerstroom.license.license-assigned.v1",
                licenseId.toString(),
                1,
                school.id(),
                Map.of(
                        "licenseId", licenseId,
                        "studentId", studentId,
                        "productId", productId,
                        "level", "BB",
                        "imported", false,
                        "at", AT)));
    }

    public static <T> T inAll(ScopedValue.CallableOp<T, RuntimeException> question) {
        return SchoolScope.all().call(question);
    }

    private void product(String productId, String title, List<String> levels) {
        topics.publish(ForeignEvent.of(
                "license.product",
                "nl.leerstroom.license.product-published.v1",
                productId,
                1,
                null,
                Map.of("productId", productId, "kind", "MODULE", "title", title, "levels", levels, "at", AT)));
    }
}
