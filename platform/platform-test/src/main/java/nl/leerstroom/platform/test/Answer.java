package nl.leerstroom.platform.test;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, byte[] body, JsonMapper mapper) {

    public JsonNode json() {
        return mapper.readTree(body);
    }

    public <T> T as(Class<T> type) {
        return mapper.readValue(body, type);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The code of a problem; empty when the answer is none. */
    public String code() {
        return headers.firstValue("content-type").orElse("").startsWith("application/problem+json")
                ? json().path("code").asString("")
                : "";
    }

    /** This answer, or a failed test that shows what came instead. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected status %d, got %d: %s".formatted(expected, status, text()));
        }
        return this;
    }
}
