package nl.leerstroom.license.importing;

import static nl.leerstroom.license.TestSchool.ELECTIVE;
import static nl.leerstroom.license.TestSchool.MODULE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leerstroom.license.Ledger;
import nl.leerstroom.license.TestSchool;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.ForeignEvent;
import nl.leerstroom.platform.test.Topics.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ImportIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID importId = UUID.randomUUID();
    private TestSchool school;

    @BeforeEach
    void aSchoolWithThreeSeats() {
        school = new TestSchool(api, topics);
        school.buys(3);
    }

    @Test
    void givesTheSeatsInTheOrderOfTheLinesAndRefusesTheRest() {
        accountsReady(0, rows(2, 5, List.of(MODULE)));

        assertThat(outcomes(answer(0)))
                .containsExactly(
                        "2 APPLIED ", "3 APPLIED ", "4 APPLIED ", "5 REFUSED no-seat-left", "6 REFUSED no-seat-left");
        new Ledger(jdbc, transaction).balances(school.id);
    }

    @Test
    void theSameChunkTwiceAndLaterChunksFirstGiveEachLicenceOnce() {
        var rows = rows(2, 2, List.of(MODULE));
        accountsReady(1, rows(4, 1, List.of(MODULE)));
        var event = accountsReady(0, rows);
        answer(0);

        topics.publish(event, ready(0, rows));
        accountsReady(2, rows);

        assertThat(outcomes(answer(2))).containsExactly("2 UNCHANGED already-held", "3 UNCHANGED already-held");
        assertThat(answers(0)).hasSize(1);
        assertThat(outcomes(answer(1))).containsExactly("4 APPLIED ");
        assertThat(school.pool().path("assigned").asInt()).isEqualTo(3);
    }

    @Test
    void refusesProductsThatDoNotExistAndThoseThatWereNotBought() {
        accountsReady(0, rows(2, 1, List.of("8719000000999", ELECTIVE, MODULE)));

        var answer = answer(0);

        assertThat(outcomes(answer))
                .containsExactly("2 REFUSED unknown-product", "2 REFUSED no-seat-left", "2 APPLIED ");
        assertThat(CatalogueRules.faultsOf(
                        ImportRowsAppliedV1.TYPE, answer.data().toString()))
                .isEmpty();
        assertThat(answer.headers()).containsEntry("ce_schoolid", school.id.toString());
    }

    @Test
    void answersAlsoWhenNoRowNamesAProduct() {
        accountsReady(0, rows(2, 3, List.of()));

        assertThat(answer(0).data().path("rows")).isEmpty();
    }

    @Test
    void hundredsOfRowsAreOneRound() {
        school.buys(1_000);

        accountsReady(0, rows(2, 500, List.of(MODULE)));

        assertThat(outcomes(answer(0))).hasSize(500).allMatch(outcome -> outcome.endsWith(" APPLIED "));
        assertThat(school.pool().path("available").asInt()).isEqualTo(503);
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

    private static List<Map<String, Object>> rows(int firstLine, int count, List<String> products) {
        return IntStream.range(firstLine, firstLine + count)
                .mapToObj(line -> Map.<String, Object>of(
                        "line", line, "userId", UUID.randomUUID(), "level", "BB", "productIds", products))
                .toList();
    }

    private Seen answer(int chunk) {
        return topics.await(ImportRowsAppliedV1.TYPE, event -> isAnswer(event, chunk));
    }

    private List<Seen> answers(int chunk) {
        return topics.seen(ImportRowsAppliedV1.TYPE, event -> isAnswer(event, chunk));
    }

    private boolean isAnswer(Seen event, int chunk) {
        return event.key().equals(importId.toString())
                && event.data().path("chunk").asInt() == chunk
                && event.data().path("part").asString().equals("LICENSE");
    }

    private static List<String> outcomes(Seen answer) {
        return Stream.of(answer.data().path("rows"))
                .flatMap(rows -> rows.valueStream())
                .map(row -> "%d %s %s"
                        .formatted(
                                row.path("line").asInt(),
                                row.path("outcome").asString(),
                                row.path("code").asString("")))
                .toList();
    }
}
