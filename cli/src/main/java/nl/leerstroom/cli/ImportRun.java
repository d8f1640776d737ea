package nl.leerstroom.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.leerstroom.local.api.Answer;
import nl.leerstroom.local.api.MachineClient;
import nl.leerstroom.local.api.Patience;
import tools.jackson.databind.JsonNode;

/** One import through the public API, from upload to report. A platform that is away for a moment is waited for. */
final class ImportRun {

    private static final Patience PATIENCE = new Patience(Duration.ofHours(2), Duration.ofMillis(300));
    private static final int PAGE = 500;

    private final MachineClient client;
    private final Screen screen;

    ImportRun(MachineClient client, Screen screen) {
        this.client = client;
        this.screen = screen;
    }

    Outcome upload(Path file, String brin, boolean sendWelcome) throws IOException, InterruptedException {
        var fields = Map.of("brin", brin, "sendWelcome", String.valueOf(sendWelcome));
        var accepted = client.upload("/api/imports", file.getFileName().toString(), Files.readAllBytes(file), fields)
                .orThrow("The file");
        return watch(accepted.json().path("importId").asString(""));
    }

    Outcome apply(Outcome ready) throws IOException, InterruptedException {
        client.post(path(ready, "/apply") + school(ready), Map.of()).orThrow("Applying");
        return watch(ready.id());
    }

    /** A line for each reason of each row that was refused, by the dry run or in applying. */
    List<String> refusedRows(Outcome outcome) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        var page = 0;
        var total = 1L;
        while ((long) page * PAGE < total) {
            var rows = client.get("%s?page=%d&size=%d".formatted(path(outcome, "/rows"), page, PAGE))
                    .orThrow("The rows")
                    .json();
            rows.path("items").forEach(row -> lines.addAll(refusals(row)));
            total = rows.path("total").asLong(0);
            page++;
        }
        return lines;
    }

    byte[] report(Outcome outcome) throws IOException, InterruptedException {
        return client.get(path(outcome, "/report")).orThrow("The report").body().getBytes(UTF_8);
    }

    private Outcome watch(String id) throws IOException, InterruptedException {
        var outcome = PATIENCE.until(
                "the import",
                () -> look(id).filter(found -> {
                    screen.passing(found.progress());
                    return !found.isUnderWay();
                }));
        screen.passing("");
        return outcome;
    }

    private Optional<Outcome> look(String id) throws InterruptedException {
        try {
            var answer = client.get("/api/imports/" + id);
            return isAway(answer)
                    ? Optional.empty()
                    : Optional.of(new Outcome(answer.orThrow("The import").json()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean isAway(Answer answer) {
        return answer.status() == 429 || answer.status() >= 502;
    }

    private static List<String> refusals(JsonNode row) {
        var lines = new ArrayList<String>();
        var line = row.path("line").asInt(0);
        row.path("reasons")
                .forEach(reason -> lines.add("  line %d, %s: %s"
                        .formatted(
                                line,
                                reason.path("column").asString("the row"),
                                reason.path("detail").asString(""))));
        row.path("results")
                .valueStream()
                .filter(part -> "REFUSED".equals(part.path("outcome").asString("")))
                .forEach(part -> lines.add("  line %d, %s: %s"
                        .formatted(
                                line,
                                part.path("productTitle")
                                        .asString(part.path("part").asString("")),
                                part.path("detail").asString(part.path("code").asString("")))));
        return lines;
    }

    private static String path(Outcome outcome, String rest) {
        return "/api/imports/" + outcome.id() + rest;
    }

    private static String school(Outcome outcome) {
        return "?school=" + outcome.found().path("school").path("id").asString("");
    }

    /** How the import is doing. */
    record Outcome(JsonNode found) {

        private static final int BAR = 30;

        String id() {
            return found.path("importId").asString("");
        }

        String state() {
            return found.path("state").asString("");
        }

        boolean isUnderWay() {
            return "VALIDATING".equals(state()) || "APPLYING".equals(state());
        }

        boolean hasRefusals() {
            return count("refused") > 0
                    || found.path("results").path("licensesRefused").asInt(0) > 0;
        }

        String progress() {
            if (!"APPLYING".equals(state())) {
                return "  The file is being read…";
            }
            var all = Math.max(1, count("new") + count("changed"));
            var done = found.path("applied").asInt(0);
            var filled = Math.min(BAR, BAR * done / all);
            return "  [%s%s] %d of %d rows".formatted("#".repeat(filled), ".".repeat(BAR - filled), done, all);
        }

        String summary() {
            if ("REFUSED".equals(state())) {
                return "The file is refused: "
                        + found.path("refusal").path("detail").asString("");
            }
            var counts = "%d rows: %d new, %d changed, %d unchanged, %d refused."
                    .formatted(
                            found.path("total").asInt(0),
                            count("new"),
                            count("changed"),
                            count("unchanged"),
                            count("refused"));
            return "DONE".equals(state()) ? counts + "\nApplied: " + results() : counts;
        }

        private String results() {
            return found.path("results")
                    .propertyStream()
                    .map(one -> one.getKey() + " " + one.getValue().asInt(0))
                    .collect(Collectors.joining(", "));
        }

        private int count(String name) {
            return found.path("counts").path(name).asInt(0);
        }
    }
}
