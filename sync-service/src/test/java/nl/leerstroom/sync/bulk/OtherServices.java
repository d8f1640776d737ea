package nl.leerstroom.sync.bulk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.ForeignEvent;
import nl.leerstroom.platform.test.Topics.Seen;
import nl.leerstroom.sync.World.School;
import tools.jackson.databind.JsonNode;

/** Identity, group and license, as far as an import can tell. */
record OtherServices(Topics topics, School school) {

    /** What a service says of one row. */
    record Word(int line, String outcome, String code, String productId) {

        static Word applied(int line) {
            return new Word(line, "APPLIED", "", "");
        }

        static Word applied(int line, String productId) {
            return new Word(line, "APPLIED", "", productId);
        }

        static Word refused(int line, String code) {
            return new Word(line, "REFUSED", code, "");
        }

        Map<String, Object> toJson() {
            var json =
                    new TreeMap<String, Object>(Map.of("line", line, "userId", new UUID(0, line), "outcome", outcome));
            if (!code.isEmpty()) {
                json.put("code", code);
            }
            if (!productId.isEmpty()) {
                json.put("productId", productId);
            }
            return json;
        }
    }

    Seen accepted(UUID importId, int chunk) {
        return topics.await(ImportRowsAcceptedV1.TYPE, ofChunk(importId, chunk));
    }

    Seen ready(UUID importId, int chunk) {
        return topics.await(ImportAccountsReadyV1.TYPE, ofChunk(importId, chunk));
    }

    Seen completed(UUID importId) {
        return topics.await(ImportCompletedV1.TYPE, of(importId));
    }

    List<Seen> seen(String type, UUID importId) {
        return topics.seen(type, of(importId));
    }

    void answer(UUID importId, String part, Word... words) {
        answer(UUID.randomUUID(), importId, 0, part, words);
    }

    void answer(UUID eventId, UUID importId, int chunk, String part, Word... words) {
        topics.publish(
                eventId,
                ForeignEvent.of(
                        "sync.import",
                        ImportRowsAppliedV1.TYPE,
                        importId,
                        1,
                        school.id(),
                        Map.of(
                                "importId",
                                importId,
                                "chunk",
                                chunk,
                                "part",
                                part,
                                "rows",
                                Stream.of(words).map(Word::toJson).toList())));
    }

    /** Every account of the chunk is made. */
    void makeAccounts(UUID importId, int chunk) {
        answer(UUID.randomUUID(), importId, chunk, "ACCOUNT", words(accepted(importId, chunk)));
    }

    static Word[] words(Seen event) {
        return Imports.elements(event.data().path("rows"))
                .map(row -> Word.applied(row.path("line").asInt()))
                .toArray(Word[]::new);
    }

    static List<Integer> lines(Seen event) {
        return Imports.elements(event.data().path("rows"))
                .map(row -> row.path("line").asInt())
                .toList();
    }

    static JsonNode row(Seen event, int line) {
        return Imports.elements(event.data().path("rows"))
                .filter(row -> row.path("line").asInt() == line)
                .findFirst()
                .orElseThrow();
    }

    private static Predicate<Seen> ofChunk(UUID importId, int chunk) {
        return event -> of(importId).test(event) && event.data().path("chunk").asInt() == chunk;
    }

    private static Predicate<Seen> of(UUID importId) {
        return event -> event.key().equals(importId.toString());
    }
}
