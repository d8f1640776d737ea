package nl.leerstroom.platform.events;

import static nl.leerstroom.platform.events.Service.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.leerstroom.platform.events.fixture.Crash;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real process dies; the next one takes up what it left. */
class CrashIT {

    @Test
    void whatWasCommittedButNotSentIsSentByTheNextProcess() throws Exception {
        var properties = Servers.newService("unsent", Servers.kafka());
        die(properties, Map.of("crash", Crash.BEFORE_SENDING, "events.relay.poll", "1h"));

        try (var next = Service.start(properties)) {
            assertThat(next.count("tally")).isPositive();
            await().untilAsserted(() -> next.log().holds(next.versions()));
        }
    }

    @Test
    void whatWasSentButNotDeletedComesTwiceAndHasItsEffectOnce() throws Exception {
        var properties = Servers.newService("undeleted", Servers.kafka());
        die(
                properties,
                Map.of(
                        "crash",
                        Crash.BEFORE_DELETING,
                        "spring.kafka.producer.properties.interceptor.classes",
                        Crash.OnAcknowledgement.class.getName()));

        try (var next = Service.start(properties)) {
            await().untilAsserted(() -> assertThat(next.echoed()).isEqualTo(next.versions()));
            await().until(() -> next.count("outbox_event") == 0);
            next.log().holds(next.versions());
            assertThat(next.log().messages()).hasSize(2 * Crash.EVENTS);
            assertThat(next.count("echo")).isEqualTo(Crash.EVENTS);
        }
    }

    @Test
    void whatWasHandledButNotAcknowledgedHasItsEffectOnce() throws Exception {
        var properties = Servers.newService("unacknowledged", Servers.kafka());
        die(properties, Map.of("crash", Crash.BEFORE_OFFSETS));

        try (var next = Service.start(properties)) {
            await().untilAsserted(() -> assertThat(next.echoed()).isEqualTo(next.versions()));
            next.tallies()
                    .count(UUID.fromString(next.versions().keySet().iterator().next()));
            await().untilAsserted(() -> assertThat(next.echoed()).isEqualTo(next.versions()));
            assertThat(next.count("echo")).isEqualTo(Crash.EVENTS + 1);
        }
    }

    @Test
    void aProcessKilledInTheMiddleOfItsWorkLosesNothing() throws Exception {
        var properties = Servers.newService("killed", Servers.kafka());
        var process = Servers.fork(properties, Map.of("crash", Crash.BY_OTHERS));
        try {
            await().ignoreExceptions().until(() -> committed(properties) > 300);
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (var next = Service.start(properties)) {
            await().untilAsserted(() -> next.log().holds(next.versions()));
            await().untilAsserted(() -> assertThat(next.echoed()).isEqualTo(next.versions()));
        }
    }

    private static void die(Map<String, Object> properties, Map<String, Object> how) throws Exception {
        var process = Servers.fork(properties, how);
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(Crash.CODE);
        } finally {
            process.destroyForcibly();
        }
    }

    private static long committed(Map<String, Object> properties) {
        return JdbcClient.create(new DriverManagerDataSource(String.valueOf(properties.get("spring.datasource.url"))))
                .sql("select sum(version) from tally")
                .query(Long.class)
                .single();
    }
}
