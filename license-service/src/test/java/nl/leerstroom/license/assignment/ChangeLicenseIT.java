package nl.leerstroom.license.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.leerstroom.license.Ledger;
import nl.leerstroom.license.TestSchool;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ChangeLicenseIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestSchool school;
    private Api teacher;
    private UUID student;
    private String license;

    @BeforeEach
    void aStudentWithTheLastLicence() {
        school = new TestSchool(api, topics);
        teacher = api.as(school.teacher);
        school.buys(1);
        student = school.student();
        license = school.assigns(student);
    }

    @Test
    void switchesTheLevelAndTellsItOnce() {
        var switched = teacher.patch("/api/licenses/{}", Map.of("level", "BB"), license)
                .expect(200);
        teacher.patch("/api/licenses/{}", Map.of("level", "BB"), license).expect(200);
        teacher.patch("/api/licenses/{}", Map.of("level", "KBGL"), license).expect(200);

        assertThat(switched.json().path("level").asString()).isEqualTo("BB");
        topics.await(LicenseEvents.LevelSwitchedV1.TYPE, event -> isOfLicense(event, "KBGL"));
        assertThat(topics.seen(LicenseEvents.LevelSwitchedV1.TYPE, event -> isOfLicense(event, "BB")))
                .hasSize(1);
    }

    @Test
    void returnsTheSeatOnce() {
        teacher.delete("/api/licenses/{}", license).expect(204);
        teacher.delete("/api/licenses/{}", license).expect(204);

        assertThat(school.pool().path("available").asInt()).isEqualTo(1);
        assertThat(school.stateOf(student)).isEqualTo("DEACTIVATED");
        topics.await(
                LicenseEvents.DeactivatedV1.TYPE,
                event -> event.data().path("licenseId").asString().equals(license));
        var movements = teacher.get(
                        "/api/license-pools/{}/movements",
                        school.pool().path("poolId").asString())
                .expect(200)
                .json();
        assertThat(movements.findValuesAsString("kind")).containsExactly("RETURNED", "ASSIGNED", "PURCHASED");
    }

    @Test
    void givesTheReturnedSeatToTheSameStudentAgain() {
        teacher.delete("/api/licenses/{}", license).expect(204);

        assertThat(school.assigns(student)).isNotEqualTo(license);
        assertThat(teacher.patch("/api/licenses/{}", Map.of("level", "BB"), license)
                        .expect(409)
                        .code())
                .isEqualTo("license-deactivated");
    }

    @Test
    void keepsWhatCameFromTheOldEnvironment() {
        new Ledger(jdbc, transaction)
                .change("update license set imported = true where license_id = ?", UUID.fromString(license));

        var refused = teacher.with("Accept-Language", "en").delete("/api/licenses/{}", license);

        assertThat(refused.expect(409).code()).isEqualTo("license-imported");
        assertThat(refused.json().path("detail").asString()).isEqualTo("A migrated licence cannot be deactivated.");
    }

    private boolean isOfLicense(Topics.Seen event, String level) {
        return event.data().path("licenseId").asString().equals(license)
                && event.data().path("level").asString().equals(level);
    }
}
