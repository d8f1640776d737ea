package nl.leerstroom.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class RosterIT {

    @Autowired
    private Api api;

    @Test
    void isReady() {
        var answer = api.signedOut().get("/actuator/health/readiness").expect(200);

        assertThat(answer.json().path("status").asString()).isEqualTo("UP");
    }

    @Test
    void showsItsMetrics() {
        assertThat(api.signedOut().get("/actuator/prometheus").expect(200).text())
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void promisesNothingYet() {
        api.signedOut().get("/api/calendar").expect(401);
        var answer =
                api.as(Person.teacher(UUID.randomUUID())).get("/api/calendar").expect(404);

        assertThat(answer.code()).isEqualTo("not-found");
    }
}
