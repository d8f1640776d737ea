package nl.leerstroom.group.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import nl.leerstroom.group.TestSchool;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TrashIT {

    private static final String MEMBERS_CHANGED = "nl.leerstroom.group.group-members-changed.v1";

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    private TestSchool school;
    private List<UUID> students;
    private String group;

    @BeforeEach
    void aGroupOfTwo() {
        school = new TestSchool(api, topics);
        students = school.users("STUDENT", 2);
        group = school.makes("3A", List.of(), students)
                .expect(201)
                .json()
                .path("groupId")
                .asString();
    }

    @Test
    void whoeverIsInTheTrashIsShownNowhereAndIsBackOnceRestored() {
        school.trashes(students.getFirst(), "STUDENT");

        await().until(() -> school.group(group).path("studentIds").size() == 1);
        topics.await(MEMBERS_CHANGED, event -> tellsOf(event, 1));

        school.restores(students.getFirst(), "STUDENT");

        await().until(() -> school.group(group).path("studentIds").size() == 2);
        topics.await(MEMBERS_CHANGED, event -> tellsOf(event, 2));
    }

    @Test
    void staysAMemberWhenTheOthersAreReplacedMeanwhile() {
        school.trashes(students.getFirst(), "STUDENT");
        await().until(() -> school.group(group).path("studentIds").size() == 1);
        var version = school.group(group).path("version").asString();

        school.puts(group, "\"" + version + "\"", List.of()).expect(200);
        school.restores(students.getFirst(), "STUDENT");

        await().until(() -> school.group(group)
                .path("studentIds")
                .toString()
                .contains(students.getFirst().toString()));
        assertThat(school.group(group).path("studentIds")).hasSize(1);
    }

    @Test
    void canNotBeAddedFromTheTrash() {
        school.trashes(students.getFirst(), "STUDENT");
        await().until(() -> school.group(group).path("studentIds").size() == 1);

        assertThat(school.makes("3B", List.of(), students).expect(422).json().path("errors"))
                .hasSize(1);
    }

    private boolean tellsOf(Topics.Seen event, int count) {
        return event.key().equals(group) && event.data().path("studentIds").size() == count;
    }
}
