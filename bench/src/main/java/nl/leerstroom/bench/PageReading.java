package nl.leerstroom.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import nl.leerstroom.bench.Bench.Work;
import nl.leerstroom.bench.Platform.School;
import nl.leerstroom.local.api.Browser;
import nl.leerstroom.local.api.MachineClient;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** P1: one read per request over 32 connections, durable when answered; against a bare producer doing the same. */
final class PageReading implements Work {

    private static final int STUDENTS = 2_000;
    private static final int CONNECTIONS = 32;
    private static final Duration LASTS = Duration.ofSeconds(10);
    private static final String PASSWORD = "Meten-is-weten-2026";

    @Override
    public Measurement measure(Platform platform, int runs) throws Exception {
        var school = readers(platform);
        var rates = new ArrayList<Double>();
        var baselines = new ArrayList<Double>();
        var p99 = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        var browsers = signIn(platform, school);
        var pages = pages(browsers.getFirst());
        read(browsers, pages);
        for (var run = 0; run < runs; run++) {
            baselines.add(producer(platform).rate());
            var cpuBefore = platform.cpuMillis();
            var load = read(browsers, pages);
            cpu.add((platform.cpuMillis() - cpuBefore) / (double) load.count());
            rates.add(load.rate());
            p99.add(load.percentile(99));
        }
        browsers.forEach(Browser::close);
        return new Measurement(
                "P1",
                "POST /page-reads, one read a request, 32 connections",
                "reads/s",
                rates,
                baselines,
                Map.of("p99Millis", Measurement.median(p99), "cpuMillisPerRead", Measurement.median(cpu)));
    }

    private static Load read(List<Browser> browsers, List<String> pages) throws InterruptedException {
        return Load.over(CONNECTIONS, LASTS, connection -> {
            var page = pages.get(ThreadLocalRandom.current().nextInt(pages.size()));
            var reads = Map.of(
                    "reads",
                    List.of(Map.of(
                            "pageId",
                            page,
                            "readAt",
                            Clock.systemUTC().instant().toString())));
            browsers.get(connection).post("/api/page-reads", reads).orThrow("A read");
        });
    }

    private static Load producer(Platform platform) throws InterruptedException {
        var settings = Map.<String, Object>of("bootstrap.servers", platform.kafka(), "acks", "all", "linger.ms", 0);
        var payload = "x".repeat(250).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            return Load.over(
                    CONNECTIONS,
                    LASTS,
                    connection -> producer.send(
                                    new ProducerRecord<>("bench.page-read", "student-" + connection, payload))
                            .get());
        }
    }

    private static School readers(Platform platform) throws IOException, InterruptedException {
        var school = platform.newSchool();
        platform.order(school, Platform.METEN, STUDENTS);
        var at = "?school=" + school.id();
        try (var support = platform.client("support-pipeline")) {
            var id = support.upload(
                            "/api/imports" + at,
                            "klassen.csv",
                            new ClassList(school, STUDENTS, Platform.METEN).csv(),
                            Map.of("brin", school.brin()))
                    .orThrow("The upload")
                    .json()
                    .path("importId")
                    .asString();
            Platform.soon("the dry run", () -> state(support, id, at).filter("READY"::equals));
            support.post("/api/imports/" + id + "/apply" + at, Map.of()).orThrow("Applying");
            Platform.soon("the import", () -> state(support, id, at).filter("DONE"::equals));
            for (var i = 0; i < CONNECTIONS; i++) {
                var user = support.get("/api/users" + at + "&q=" + school.address(i))
                        .json()
                        .at("/items/0/id")
                        .asString();
                support.put("/api/users/" + user + "/password" + at, Map.of("password", PASSWORD, "temporary", false))
                        .orThrow("A password");
            }
        }
        return school;
    }

    private static Optional<String> state(MachineClient support, String id, String at)
            throws IOException, InterruptedException {
        return Optional.of(
                support.get("/api/imports/" + id + at).json().path("state").asString(""));
    }

    private static List<Browser> signIn(Platform platform, School school) throws IOException, InterruptedException {
        var browsers = new ArrayList<Browser>();
        for (var i = 0; i < CONNECTIONS; i++) {
            var browser = new Browser(platform.gateway());
            browser.signIn(school.address(i), PASSWORD);
            Platform.soon(
                    "modules on the home page",
                    () -> Optional.of(browser.get("/api/home").json())
                            .filter(home -> home.path("modules").size() > 0));
            browsers.add(browser);
        }
        return browsers;
    }

    /** All students are on one level, so all may read the same pages. */
    private static List<String> pages(Browser browser) throws IOException, InterruptedException {
        return browser.get("/api/home")
                .json()
                .at("/modules/0/subtasks")
                .valueStream()
                .flatMap(subtask -> subtask.path("pages").valueStream())
                .map(page -> page.path("pageId").asString())
                .toList();
    }
}
