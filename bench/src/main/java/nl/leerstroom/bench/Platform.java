package nl.leerstroom.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leerstroom.local.api.Answer;
import nl.leerstroom.local.api.MachineClient;
import nl.leerstroom.local.api.Patience;
import nl.leerstroom.local.postgres.PostgresServer;

/** The platform under measurement, as its environment names it. */
record Platform(Path data, int offset) {

    static final String METEN = "8719000000010";
    static final String DUURZAAM = "8719000000027";
    private static final String SECRET = "Leerstroom-demo-2026";

    /** A school of its own for each run. */
    record School(String id, String brin) {

        String address(int student) {
            return "leerling%d@%s.example".formatted(student, brin.toLowerCase(java.util.Locale.ROOT));
        }
    }

    static Platform fromEnvironment() {
        return new Platform(
                Path.of(System.getenv("LEERSTROOM_DATA_DIR")),
                Integer.parseInt(System.getenv("LEERSTROOM_PORT_OFFSET")));
    }

    URI gateway() {
        return URI.create("http://localhost:" + (8080 + offset));
    }

    String kafka() {
        return "localhost:" + (19092 + offset);
    }

    MachineClient client(String name) {
        return new MachineClient(gateway(), name, SECRET);
    }

    Connection database(String name) throws SQLException {
        var url = "jdbc:postgresql://localhost:%d/%s".formatted(15432 + offset, name);
        return DriverManager.getConnection(url, name + "_owner", PostgresServer.PASSWORD);
    }

    School newSchool() throws IOException, InterruptedException {
        var random = ThreadLocalRandom.current();
        var brin = "%02d%c%c%02d"
                .formatted(
                        random.nextInt(100), 'A' + random.nextInt(26), 'A' + random.nextInt(26), random.nextInt(100));
        try (var support = client("support-pipeline")) {
            var school = support.post("/api/schools", Map.of("brin", brin, "name", "Meetschool " + brin))
                    .orThrow("A school")
                    .json();
            return new School(school.path("id").asString(), brin);
        }
    }

    void order(School school, String product, int seats) throws IOException, InterruptedException {
        var order = Map.of(
                "orderNumber",
                UUID.randomUUID().toString(),
                "brin",
                school.brin(),
                "lines",
                java.util.List.of(Map.of("productId", product, "seats", seats)));
        try (var webshop = client("webshop")) {
            soon(
                    "the order",
                    () -> Optional.of(webshop.post("/api/orders", order)).filter(Answer::ok));
        }
    }

    static <T> T soon(String what, Patience.Question<T> question) throws IOException, InterruptedException {
        return new Patience(Duration.ofMinutes(10), Duration.ofMillis(20)).until(what, question);
    }

    /** CPU milliseconds that all processes of the platform have used so far. */
    long cpuMillis() throws IOException {
        return sum(process ->
                process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis());
    }

    /** What all processes hold in memory, a shared page counted once. */
    long residentMiB() throws IOException {
        return sum(process -> proportionalKiB(process.pid())) / 1024;
    }

    private long sum(ToLongFunction<ProcessHandle> of) throws IOException {
        try (var files = Files.list(data.resolve("run"))) {
            return files
                    .filter(file -> file.toString().endsWith(".pid"))
                    .flatMap(Platform::processes)
                    .collect(Collectors.toMap(ProcessHandle::pid, process -> process, (one, same) -> one))
                    .values()
                    .stream()
                    .mapToLong(of)
                    .sum();
        }
    }

    private static long proportionalKiB(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    private static Stream<ProcessHandle> processes(Path pidFile) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip())).stream()
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .distinct();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
