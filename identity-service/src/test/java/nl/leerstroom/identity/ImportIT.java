package nl.leerstroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import nl.leerstroom.platform.data.Ids;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.ForeignEvent;
import nl.leerstroom.platform.test.Topics.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ImportIT {

    @Autowired
    Api api;

    @Autowired
    Topics topics;

    @Test
    void makesTheAccountsOfAChunkAndAnswersPerRow() {
        var school = People.aSchool(api);
        var taken = People.anAddress();
        People.aStudent(api, People.aSchool(api), taken, Map.of());
        var elif = row(2, "Elif", null, "Çelik", People.anAddress());
        var bram = row(3, "Bram", "van der", "Berg", People.anAddress());
        var double1 = row(
                4, "Noor", null, "'t Hooft", String.valueOf(bram.get("email")).toUpperCase(Locale.ROOT));
        var elsewhere = row(5, "Sem", null, "Bakker", taken);

        var answer = apply(school, 0, true, List.of(elif, bram, double1, elsewhere));

        assertThat(outcomes(answer))
                .containsExactly("2 APPLIED", "3 APPLIED", "4 REFUSED email-taken", "5 REFUSED email-taken");
        assertThat(answer.data().path("part").asString()).isEqualTo("ACCOUNT");
        var told = Events.await(topics, Events.REGISTERED, Events.of(id(elif)));
        assertThat(told.data().path("role").asString()).isEqualTo("STUDENT");
        Events.await(topics, Events.WELCOME, Events.of(id(bram)));
        assertThat(topics.seen(Events.REGISTERED, Events.of(id(elsewhere)))).isEmpty();
        var list =
                api.as(Person.teacher(school)).get("/api/users?q={}", "celik").json();
        assertThat(list.path("items").path(0).path("signInState").asString()).isEqualTo("INVITED");
    }

    @Test
    void theSameEventTwiceHasOneEffectAndTheSameChunkAgainChangesNothing() {
        var school = People.aSchool(api);
        var row = row(2, "Elif", null, "Çelik", People.anAddress());
        var importId = Ids.next();
        var event = event(school, importId, 0, false, List.of(row));
        var eventId = UUID.randomUUID();

        topics.publish(eventId, event);
        topics.publish(eventId, event);
        var again = apply(school, 1, false, List.of(row));

        assertThat(outcomes(again)).containsExactly("2 UNCHANGED");
        assertThat(topics.seen(Events.ROWS_APPLIED, of(importId))).hasSize(1);
        assertThat(topics.seen(Events.REGISTERED, Events.of(id(row)))).hasSize(1);
    }

    @Test
    void changesWhatIsDifferentInWhateverOrderItComes() {
        var school = People.aSchool(api);
        var before = row(2, "Elif", null, "Celik", People.anAddress());
        var after = new LinkedHashMap<>(before);
        after.put("familyName", "Çelik");
        after.put("email", People.anAddress());
        after.put("level", "KBGL");
        after.put("change", "CHANGED");

        assertThat(outcomes(apply(school, 0, false, List.of(before)))).containsExactly("2 APPLIED");
        assertThat(outcomes(apply(school, 0, false, List.of(after)))).containsExactly("2 APPLIED");

        var told = Events.await(topics, Events.CHANGED, Events.of(id(before)));
        assertThat(told.data().path("familyName").asString()).isEqualTo("Çelik");
        assertThat(told.data().path("level").asString()).isEqualTo("KBGL");
        // the old address is free again
        assertThat(outcomes(apply(
                        school, 0, false, List.of(row(2, "Sem", null, "Bakker", String.valueOf(before.get("email")))))))
                .containsExactly("2 APPLIED");
    }

    @Test
    void refusesWhoIsNoStudentOrInTheTrash() {
        var school = People.aSchool(api);
        var teacher = People.someone(api, school, "TEACHER", People.anAddress(), Map.of());
        var trashed = People.aStudent(api, school, People.anAddress(), Map.of());
        api.as(Person.admin(school)).delete("/api/users/{}", trashed);

        var answer = apply(
                school,
                0,
                false,
                List.of(
                        row(2, teacher, "Ömer", null, "Çelik", People.anAddress()),
                        row(3, trashed, "Sem", null, "Bakker", People.anAddress())));

        assertThat(outcomes(answer)).containsExactly("2 REFUSED not-a-student", "3 REFUSED user-trashed");
    }

    @Test
    void takesFiveHundredRowsAtOnce() {
        var school = People.aSchool(api);
        var rows = new ArrayList<Map<String, Object>>();
        for (var line = 2; line < 502; line++) {
            rows.add(row(line, "Leerling", null, "Nummer" + line, People.anAddress()));
        }

        var answer = apply(school, 0, true, rows);

        assertThat(outcomes(answer)).hasSize(500).allMatch(outcome -> outcome.endsWith("APPLIED"));
        assertThat(api.as(Person.teacher(school))
                        .get("/api/users?size=1")
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(500);
    }

    private Seen apply(UUID school, int chunk, boolean sendWelcome, List<? extends Map<String, Object>> rows) {
        var importId = Ids.next();
        topics.publish(event(school, importId, chunk, sendWelcome, rows));
        return Events.await(topics, Events.ROWS_APPLIED, of(importId));
    }

    private static ForeignEvent event(
            UUID school, UUID importId, int chunk, boolean sendWelcome, List<? extends Map<String, Object>> rows) {
        var data = Map.of("importId", importId, "chunk", chunk, "sendWelcome", sendWelcome, "rows", rows);
        return ForeignEvent.of("sync.import", Events.ROWS_ACCEPTED, importId, 1, school, data);
    }

    private static Predicate<Seen> of(UUID importId) {
        return seen -> seen.data().path("importId").asString().equals(importId.toString());
    }

    private static List<String> outcomes(Seen answer) {
        return StreamSupport.stream(answer.data().path("rows").spliterator(), false)
                .map(row -> (row.path("line").asString() + " "
                                + row.path("outcome").asString() + " "
                                + row.path("code").asString(""))
                        .strip())
                .toList();
    }

    private static UUID id(Map<String, Object> row) {
        return UUID.fromString(String.valueOf(row.get("userId")));
    }

    private static Map<String, Object> row(
            int line, String given, @Nullable String infix, String family, String email) {
        return row(line, Ids.next(), given, infix, family, email);
    }

    private static Map<String, Object> row(
            int line, UUID userId, String given, @Nullable String infix, String family, String email) {
        var row = new LinkedHashMap<String, Object>(Map.of(
                "line", line,
                "userId", userId,
                "change", "NEW",
                "givenName", given,
                "familyName", family,
                "email", email,
                "level", "BB"));
        if (infix != null) {
            row.put("infix", infix);
        }
        return row;
    }
}
