package nl.leerstroom.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leerstroom.bench.Bench.Work;
import nl.leerstroom.bench.Platform.School;
import nl.leerstroom.local.api.MachineClient;
import org.postgresql.PGConnection;

/** P3: an import with group and two licences each, from upload to the last effect; against a bare COPY of the rows. */
final class BulkImporting implements Work {

    private static final int STUDENTS = 10_000;

    @Override
    public Measurement measure(Platform platform, int runs) throws Exception {
        var rates = new ArrayList<Double>();
        var baselines = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        for (var run = 0; run < runs; run++) {
            baselines.add(copy(platform));
            var school = platform.newSchool();
            platform.order(school, Platform.METEN, STUDENTS);
            platform.order(school, Platform.DUURZAAM, STUDENTS);
            var cpuBefore = platform.cpuMillis();
            var before = System.nanoTime();
            importAll(platform, school);
            rates.add(STUDENTS / ((System.nanoTime() - before) / 1e9));
            cpu.add((platform.cpuMillis() - cpuBefore) / (double) STUDENTS);
        }
        return new Measurement(
                "P3",
                "import of 10,000 students with group and two licences",
                "students/s",
                rates,
                baselines,
                Map.of("cpuMillisPerStudent", Measurement.median(cpu)));
    }

    private static void importAll(Platform platform, School school) throws IOException, InterruptedException {
        var list = new ClassList(school, STUDENTS, Platform.METEN + "|" + Platform.DUURZAAM).csv();
        try (var support = platform.client("support-pipeline")) {
            var at = "?school=" + school.id();
            var id = support.upload("/api/imports" + at, "klassen.csv", list, Map.of("brin", school.brin()))
                    .orThrow("The upload")
                    .json()
                    .path("importId")
                    .asString();
            until(support, id, at, "READY");
            support.post("/api/imports/" + id + "/apply" + at, Map.of()).orThrow("Applying");
            until(support, id, at, "DONE");
            Platform.soon(
                    "every licence is counted",
                    () -> Optional.of(support.get("/api/licenses" + at + "&size=1")
                                    .json()
                                    .path("total")
                                    .asInt())
                            .filter(total -> total == 2 * STUDENTS));
        }
    }

    private static void until(MachineClient support, String id, String at, String state)
            throws IOException, InterruptedException {
        Platform.soon(
                "import " + state,
                () -> Optional.of(support.get("/api/imports/" + id + at)
                                .json()
                                .path("state")
                                .asString(""))
                        .filter(state::equals));
    }

    private static double copy(Platform platform) throws SQLException, IOException {
        try (var connection = platform.database("identity");
                var statement = connection.createStatement()) {
            statement.execute("""
                    create temp table bench_user (id uuid primary key, school_id uuid, family_name text, email text);
                    create unique index on bench_user (lower(email));
                    create index on bench_user (school_id, family_name)""");
            var school = UUID.randomUUID();
            var rows = IntStream.range(0, STUDENTS)
                    .mapToObj(i ->
                            "%s\t%s\tBerg %d\tleerling%d@meet.example\n".formatted(UUID.randomUUID(), school, i, i))
                    .collect(Collectors.joining());
            var before = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_user from stdin", new StringReader(rows));
            return STUDENTS / ((System.nanoTime() - before) / 1e9);
        }
    }
}
