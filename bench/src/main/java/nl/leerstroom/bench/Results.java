package nl.leerstroom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the latest figures as JSON and as a table for people. */
final class Results {

    private static final Path FOLDER = Path.of("bench/results");

    private Results() {}

    static void write(List<Measurement> measured) throws IOException {
        Files.createDirectories(FOLDER);
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var latest = new LinkedHashMap<String, Object>();
        latest.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        latest.put("cores", Runtime.getRuntime().availableProcessors());
        latest.put("measured", measured);
        Files.writeString(FOLDER.resolve("latest.json"), json.writeValueAsString(latest) + "\n");
        Files.writeString(FOLDER.resolve("latest.md"), table(measured));
    }

    private static String table(List<Measurement> measured) {
        var table = new StringBuilder("| # | work | median | unit | baseline | of baseline | more |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |\n");
        for (var one : measured) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %s | %s | %s | %s |%n",
                    one.id(),
                    one.work(),
                    one.median(),
                    one.unit(),
                    one.baselines().isEmpty() ? "-" : "%.0f".formatted(one.baseline()),
                    one.baselines().isEmpty() ? "-" : "%.0f %%".formatted(100 * one.ratio()),
                    one.more()));
        }
        return table.toString();
    }
}
