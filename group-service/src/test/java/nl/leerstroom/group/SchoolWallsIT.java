package nl.leerstroom.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.ForeignSchoolWalk;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SchoolWallsIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    @Test
    void whatAnotherSchoolOwnsAnswersAsWhatDoesNotExist() {
        var other = new TestSchool(api, topics);
        var group = other.makes("3A", List.of(), List.of())
                .expect(201)
                .json()
                .path("groupId")
                .asString();
        var own = new TestSchool(api, topics);

        new ForeignSchoolWalk(
                        api.as(own.admin),
                        "group",
                        Map.of(
                                "/groups/{groupId}", group,
                                "/groups/{groupId}/students", group,
                                "/groups/{groupId}/teachers", group),
                        Map.of(
                                "PATCH /groups/{groupId}", Map.of("title", "Van mij"),
                                "PUT /groups/{groupId}/students", Map.of("studentIds", List.of()),
                                "PUT /groups/{groupId}/teachers", Map.of("teacherIds", List.of())),
                        List.of())
                .walk();
        assertThat(api.as(own.admin).get("/api/groups").json().path("total").asInt())
                .isZero();
        own.makes("3A", List.of(), List.of()).expect(201);
    }
}
