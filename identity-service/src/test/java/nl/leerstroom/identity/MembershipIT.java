package nl.leerstroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.ForeignEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MembershipIT {

    @Autowired
    Api api;

    @Autowired
    Topics topics;

    @Test
    void filtersPeopleByGroupAndThoseInNone() {
        var school = People.aSchool(api);
        var member = People.aStudent(api, school, People.anAddress(), Map.of());
        People.aStudent(api, school, People.anAddress(), Map.of());
        var group = UUID.randomUUID();

        publish("group-created", school, group, 1, "3A bouwen", List.of(member));

        awaitTotal(school, "/api/users?group=" + group, 1);
        awaitTotal(school, "/api/users?group=none", 1);
        var shown = api.as(Person.teacher(school)).get("/api/users/{}", member).json();
        assertThat(shown.path("groups").path(0).path("title").asString()).isEqualTo("3A bouwen");
    }

    @Test
    void keepsTheNewestStateWhateverComesLate() {
        var school = People.aSchool(api);
        var member = People.aStudent(api, school, People.anAddress(), Map.of());
        var group = UUID.randomUUID();
        var last = UUID.randomUUID();

        publish("group-members-changed", school, group, 3, "3A", List.of());
        publish("group-created", school, group, 1, "oud", List.of(member));
        publish("group-created", school, last, 1, "later", List.of(member));

        awaitTotal(school, "/api/users?group=" + last, 1);
        awaitTotal(school, "/api/users?group=" + group, 0);
    }

    @Test
    void aMemberOfAnArchivedGroupIsInNoGroup() {
        var school = People.aSchool(api);
        var member = People.aStudent(api, school, People.anAddress(), Map.of());
        var group = UUID.randomUUID();

        publish("group-created", school, group, 1, "3A", List.of(member));
        awaitTotal(school, "/api/users?group=none", 0);
        topics.publish(ForeignEvent.of(
                "group.group",
                "nl.leerstroom.group.group-archived.v1",
                group,
                2,
                school,
                Map.of("groupId", group, "at", "2026-11-22T10:00:00Z")));

        awaitTotal(school, "/api/users?group=none", 1);
    }

    private void publish(String event, UUID school, UUID group, long sequence, String title, List<UUID> students) {
        topics.publish(ForeignEvent.of(
                "group.group",
                "nl.leerstroom.group." + event + ".v1",
                group,
                sequence,
                school,
                Map.of(
                        "groupId", group,
                        "title", title,
                        "teacherIds", List.of(),
                        "studentIds", students,
                        "at", "2026-11-22T10:00:00Z")));
    }

    private void awaitTotal(UUID school, String path, long total) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> api.as(Person.teacher(school))
                                .get(path)
                                .json()
                                .path("total")
                                .asLong()
                        == total);
    }
}
