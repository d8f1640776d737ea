package nl.leerstroom.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.ForeignSchoolWalk;
import nl.leerstroom.platform.test.Person;
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
        other.buys(1);
        var license = other.assigns(other.student());
        var own = new TestSchool(api, topics);

        new ForeignSchoolWalk(
                        api.as(Person.admin(own.id)),
                        "license",
                        Map.of(
                                "/license-pools/{poolId}/movements",
                                other.pool().path("poolId").asString(),
                                "/licenses/{licenseId}",
                                license),
                        Map.of("PATCH /licenses/{licenseId}", Map.of("level", "BB")),
                        List.of())
                .walk();
        assertThat(api.as(own.teacher).get("/api/licenses").json().path("total").asInt())
                .isZero();
        assertThat(api.as(own.teacher)
                        .get("/api/license-pools")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void anotherSchoolsStudentIsNobody() {
        var other = new TestSchool(api, topics);
        var student = other.student();
        var own = new TestSchool(api, topics);
        own.buys(1);

        assertThat(TestSchool.outcomes(own.assigns(List.of(student)).expect(200)))
                .containsExactly("UNKNOWN_STUDENT");
    }
}
