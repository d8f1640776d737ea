package nl.leerstroom.progress;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.ForeignEvent;
import org.springframework.boot.test.context.TestComponent;

/** What the other services tell: people, licences, groups. */
@TestComponent
public class Told {

    private static final String AT = "2026-11-16T08:00:00Z";

    private final Topics topics;
    private final AtomicLong sequence = new AtomicLong(1);

    Told(Topics topics) {
        this.topics = topics;
    }

    public void student(UUID school, UUID student, String familyName) {
        user("user-registered", school, student, familyName, sequence.incrementAndGet());
    }

    public void user(String event, UUID school, UUID user, String familyName, long version) {
        topics.publish(ForeignEvent.of(
                "identity.user",
                "nl.leerstroom.identity." + event + ".v1",
                user,
                version,
                school,
                Map.of(
                        "userId", user,
                        "role", "STUDENT",
                        "givenName", "Anna",
                        "infix", "van der",
                        "familyName", familyName,
                        "state", "ACTIVE",
                        "at", AT)));
    }

    public void trash(String event, UUID school, UUID user) {
        topics.publish(ForeignEvent.of(
                "identity.user",
                "nl.leerstroom.identity." + event + ".v1",
                user,
                sequence.incrementAndGet(),
                school,
                Map.of("userId", user, "role", "STUDENT", "at", AT)));
    }

    /** A licence, as license-service knows it. */
    public record License(UUID school, UUID id, UUID student, String productId) {}

    public License licensed(UUID school, UUID student, String productId, String level) {
        var license = new License(school, UUID.randomUUID(), student, productId);
        license("license-assigned", license, level, sequence.incrementAndGet());
        return license;
    }

    public void license(String event, License license, String level, long version) {
        topics.publish(new ForeignEvent(
                "license.license",
                license.student().toString(),
                "nl.leerstroom.license." + event + ".v1",
                license.id().toString(),
                version,
                license.school(),
                Map.of(
                        "licenseId", license.id(),
                        "studentId", license.student(),
                        "productId", license.productId(),
                        "level", level,
                        "at", AT)));
    }

    public long next() {
        return sequence.incrementAndGet();
    }

    public void group(UUID school, UUID group, List<UUID> teachers, List<UUID> students) {
        group("group-members-changed", school, group, teachers, students, sequence.incrementAndGet());
    }

    public void group(String event, UUID school, UUID group, List<UUID> teachers, List<UUID> students, long version) {
        topics.publish(ForeignEvent.of(
                "group.group",
                "nl.leerstroom.group." + event + ".v1",
                group,
                version,
                school,
                Map.of("groupId", group, "title", "3B", "teacherIds", teachers, "studentIds", students, "at", AT)));
    }

    public void archived(UUID school, UUID group) {
        topics.publish(ForeignEvent.of(
                "group.group",
                "nl.leerstroom.group.group-archived.v1",
                group,
                sequence.incrementAndGet(),
                school,
                Map.of("groupId", group, "at", AT)));
    }
}
