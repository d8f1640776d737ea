package nl.leerstroom.platform.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event on its way into a consumer: read, or not readable and then for a reason. */
record Incoming(
        RawEvent raw,
        @Nullable Fact<JsonNode> fact,
        @Nullable RuntimeException unreadable) {

    static Incoming read(RawEvent raw, JsonMapper json) {
        try {
            var data = json.readTree(raw.payload());
            if (!data.isObject()) {
                throw new IllegalArgumentException("The body is no JSON object");
            }
            return new Incoming(raw, new Fact<>(envelope(raw), data), null);
        } catch (IllegalArgumentException | DateTimeException | JacksonException problem) {
            return new Incoming(raw, null, problem);
        }
    }

    boolean isReadable() {
        return fact != null;
    }

    Fact<JsonNode> readFact() {
        if (fact == null) {
            throw new IllegalStateException("Read a fact of an unreadable event");
        }
        return fact;
    }

    UUID id() {
        return readFact().event().id();
    }

    private static ReceivedEvent envelope(RawEvent raw) {
        var school = raw.headers().get(EventHeaders.SCHOOL);
        return new ReceivedEvent(
                UUID.fromString(attribute(raw, EventHeaders.ID)),
                attribute(raw, EventHeaders.TYPE),
                raw.topic(),
                raw.key(),
                attribute(raw, EventHeaders.SUBJECT),
                Long.parseLong(attribute(raw, EventHeaders.SEQUENCE)),
                Instant.parse(attribute(raw, EventHeaders.TIME)),
                school == null ? null : UUID.fromString(school));
    }

    private static String attribute(RawEvent raw, String name) {
        var value = raw.headers().get(name);
        if (value == null) {
            throw new IllegalArgumentException("The header " + name + " is missing");
        }
        return value;
    }
}
