package nl.leerstroom.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.leerstroom.gateway.Browser;
import nl.leerstroom.gateway.GatewayTest;
import nl.leerstroom.gateway.World;
import nl.leerstroom.idp.TestIdentity;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class StreamIT {

    private static KafkaProducer<String, String> kafka;

    @Autowired
    private Streams streams;

    @BeforeAll
    static void connect() {
        kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", World.KAFKA.getBrokersAsString()),
                new StringSerializer(),
                new StringSerializer());
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @Test
    void showsAPersonTheirHintsAndForgetsABrowserThatIsGone() throws Exception {
        var open = streams.count();
        try (var noor = open(Browser.of(TestIdentity.NOOR)).body()) {
            await().until(() -> streams.count() == open + 1);

            hint(TestIdentity.SEM, "progress", "of-sem");
            hint(TestIdentity.NOOR, "unreadable");

            var seen = awaitHint(noor, TestIdentity.NOOR, "job", "import-1");

            assertThat(seen)
                    .contains("event:hint", "{\"kind\":\"job\",\"id\":\"import-1\"}")
                    .doesNotContain("of-sem");
        }
        await().atMost(Duration.ofSeconds(15)).until(() -> streams.count() == open);
    }

    @Test
    void closesTheOldestOfTooManyStreams() throws Exception {
        var browser = Browser.of(TestIdentity.SEM);
        var open = streams.count();
        try (var first = open(browser).body();
                var second = open(browser).body();
                var third = open(browser).body()) {
            assertThat(new String(first.readAllBytes(), StandardCharsets.UTF_8)).contains("open");
            assertThat(readUntil(second, "open") + readUntil(third, "open")).contains("open");
            await().until(() -> streams.count() == open + 2);
        }
        await().atMost(Duration.ofSeconds(15)).until(() -> streams.count() == open);
    }

    @Test
    void isForPeopleWhoAreSignedIn() {
        assertThat(new Browser().get("/api/stream").statusCode()).isEqualTo(401);
    }

    /** Assigned is not yet positioned: a hint is repeated until one comes through. */
    private static String awaitHint(InputStream stream, UUID user, String kind, String id) throws IOException {
        var repeat = Executors.newSingleThreadScheduledExecutor();
        try {
            repeat.scheduleAtFixedRate(() -> hint(user, kind, id), 0, 200, TimeUnit.MILLISECONDS);
            return readUntil(stream, id);
        } finally {
            repeat.shutdownNow();
        }
    }

    private static HttpResponse<InputStream> open(Browser browser) {
        try {
            var answer = browser.http().send(browser.request("/api/stream").build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String readUntil(InputStream stream, String end) throws IOException {
        var seen = new StringBuilder();
        var buffer = new byte[1024];
        while (seen.indexOf(end) < 0) {
            var read = stream.read(buffer);
            if (read < 0) {
                break;
            }
            seen.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return seen.toString();
    }

    private static void hint(UUID user, String kind, String id) {
        hint(user, "{\"userId\":\"%s\",\"kind\":\"%s\",\"id\":\"%s\"}".formatted(user, kind, id));
    }

    private static void hint(UUID user, String value) {
        kafka.send(new ProducerRecord<>("push.hint", user.toString(), value));
        kafka.flush();
    }
}
