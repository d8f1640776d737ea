package nl.leerstroom.group.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.leerstroom.group.TestSchool;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.ForeignEvent;
import nl.leerstroom.platform.test.Topics.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ImportIT {

    private static final String CREATED = "nl.leerstroom.group.group-created.v1";
    private static final String MEMBERS_CHANGED = "nl.leerstroom.group.group-members-changed.v1";

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    private final UUID importId = UUID.randomUUID();
    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = new TestSchool(api, topics);
    }

    @Test
    void findsAndMakesGroupsByTitleAndTellsOfEachOnce() {
        var known = school.makes("3A", List.of(), List.of())
                .expect(201)
                .json()
                .path("groupId")
                .asString();
        var rows = new ArrayList<>(rows(2, 20, "3a "));
        rows.addAll(rows(22, 20, "3B"));
        rows.addAll(rows(42, 3, null));

        accountsReady(0, rows);

        var answer = answer(0);
        assertThat(answer.data().path("rows").findValuesAsString("outcome"))
                .hasSize(40)
                .containsOnly("APPLIED");
        assertThat(CatalogueRules.faultsOf(
                        ImportRowsAppliedV1.TYPE, answer.data().toString()))
                .isEmpty();
        topics.await(
                MEMBERS_CHANGED,
                event -> event.key().equals(known)
                        && event.data().path("studentIds").size() == 20);
        var made = topics.await(CREATED, event -> isOfSchool(event, "3B"));
        assertThat(made.data().path("studentIds")).hasSize(20);
        assertThat(topics.seen(MEMBERS_CHANGED, event -> event.key().equals(known)))
                .hasSize(1);
        assertThat(topics.seen(MEMBERS_CHANGED, event -> event.key().equals(made.key())))
                .isEmpty();
    }

    @Test
    void theSameChunkTwiceAndLaterChunksFirstPutEachStudentInOnce() {
        var rows = rows(2, 5, "3A");
        accountsReady(1, rows(7, 5, "3A"));
        var id = accountsReady(0, rows);
        answer(0);

        topics.publish(id, ready(0, rows));
        accountsReady(2, rows);

        assertThat(answer(2).data().path("rows").findValuesAsString("outcome"))
                .hasSize(5)
                .containsOnly("UNCHANGED");
        assertThat(topics.seen(ImportRowsAppliedV1.TYPE, event -> isAnswer(event, 0)))
                .hasSize(1);
        assertThat(group("3A").path("studentCount").asInt()).isEqualTo(10);
    }

    @Test
    void aGroupTakesFiveHundred() {
        accountsReady(0, rows(2, 499, "Vol"));
        accountsReady(1, rows(501, 2, "vol"));

        assertThat(answer(1).data().path("rows").findValuesAsString("outcome")).containsExactly("APPLIED", "REFUSED");
        assertThat(answer(1).data().at("/rows/1/code").asString()).isEqualTo("group-full");
    }

    @Test
    void answersAlsoWhenNoRowNamesAGroup() {
        accountsReady(0, rows(2, 3, null));

        assertThat(answer(0).data().path("rows")).isEmpty();
    }

    private JsonNode group(String title) {
        return api.as(school.admin)
                .get("/api/groups?q={}", title)
                .expect(200)
                .json()
                .at("/items/0");
    }

    private boolean isOfSchool(Seen event, String title) {
        return school.id.toString().equals(event.headers().get("ce_schoolid"))
                && event.data().path("title").asString().equals(title);
    }

    private UUID accountsReady(int chunk, List<Map<String, Object>> rows) {
        return topics.publish(ready(chunk, rows));
    }

    private ForeignEvent ready(int chunk, List<Map<String, Object>> rows) {
        return ForeignEvent.of(
                "sync.import",
                ImportAccountsReadyV1.TYPE,
                importId,
                chunk,
                school.id,
                Map.of("importId", importId, "chunk", chunk, "rows", rows));
    }

    private static List<Map<String, Object>> rows(int firstLine, int count, @Nullable String title) {
        return IntStream.range(firstLine, firstLine + count)
                .mapToObj(line -> row(line, title))
                .toList();
    }

    private static Map<String, Object> row(int line, @Nullable String title) {
        var row = new HashMap<String, Object>(
                Map.of("line", line, "userId", UUID.randomUUID(), "level", "BB", "productIds", List.of()));
        if (title != null) {
            row.put("groupTitle", title);
        }
        return row;
    }

    private Seen answer(int chunk) {
        return topics.await(ImportRowsAppliedV1.TYPE, event -> isAnswer(event, chunk));
    }

    private boolean isAnswer(Seen event, int chunk) {
        return event.key().equals(importId.toString())
                && event.data().path("chunk").asInt() == chunk
                && event.data().path("part").asString().equals("GROUP");
    }
}
