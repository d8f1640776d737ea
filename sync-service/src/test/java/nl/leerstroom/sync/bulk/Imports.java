package nl.leerstroom.sync.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.leerstroom.platform.test.Answer;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.sync.ClassList;
import nl.leerstroom.sync.World.School;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Somebody at work with imports, through the API. */
record Imports(Api api) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    UUID upload(School school, List<ClassList.Student> students) {
        return upload(school, ClassList.text(students));
    }

    UUID upload(School school, String csv) {
        return upload(school, csv.getBytes(StandardCharsets.UTF_8));
    }

    UUID upload(School school, byte[] file) {
        var answer = tryUpload(school.brin(), "leerlingen.csv", file).expect(202);
        return UUID.fromString(answer.json().path("importId").asString());
    }

    Answer tryUpload(String brin, String name, byte[] file) {
        return api.upload("/api/imports", name, file, Map.of("brin", brin, "sendWelcome", "true"));
    }

    /** The import, as soon as it is in this state. */
    JsonNode await(UUID importId, String state) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> get(importId),
                        seen -> seen.path("state").asString().equals(state));
    }

    JsonNode dryRun(School school, String csv) {
        return await(upload(school, csv), "READY");
    }

    JsonNode get(UUID importId) {
        return api.get("/api/imports/{}", importId).expect(200).json();
    }

    Answer apply(UUID importId) {
        return api.post("/api/imports/{}/apply", null, importId);
    }

    List<JsonNode> rows(UUID importId) {
        return items(api.get("/api/imports/{}/rows?size=500", importId).expect(200));
    }

    static List<JsonNode> items(Answer answer) {
        return elements(answer.json().path("items")).toList();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static UUID id(JsonNode found) {
        return UUID.fromString(found.path("importId").asString());
    }

    /** The reasons of a row as {@code column:code}. */
    static List<String> reasons(JsonNode row) {
        return elements(row.path("reasons"))
                .map(reason -> reason.path("column").asString("-") + ":"
                        + reason.path("code").asString())
                .toList();
    }
}
