package nl.leerstroom.sync.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.Seen;
import nl.leerstroom.sync.ClassList;
import nl.leerstroom.sync.World;
import nl.leerstroom.sync.World.School;
import nl.leerstroom.sync.bulk.OtherServices.Word;
import nl.leerstroom.sync.known.domain.Known;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ApplyIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    @Autowired
    private Known known;

    private final Person person = Person.support();
    private World world;
    private Imports support;
    private School school;
    private OtherServices others;

    @BeforeEach
    void aSchoolAndSupport() {
        world = new World(topics, known);
        world.products();
        school = world.school();
        support = new Imports(api.as(person));
        others = new OtherServices(topics, school);
    }

    @Test
    void leadsEachRowThroughAccountGroupAndLicences() {
        var id = applied(ClassList.of(school.domain(), "3B", "Duurzaam bouwen").subList(0, 3));
        var accepted = others.accepted(id, 0);
        assertThat(OtherServices.lines(accepted)).containsExactly(2, 3, 4);
        assertThat(OtherServices.row(accepted, 3).path("infix").asString()).isEqualTo("van der");
        assertThat(accepted.data().path("sendWelcome").asBoolean()).isTrue();

        others.answer(id, "ACCOUNT", Word.applied(2), Word.applied(3), Word.refused(4, "email-taken"));
        var ready = others.ready(id, 0);
        assertThat(OtherServices.lines(ready)).containsExactly(2, 3);
        assertThat(OtherServices.row(ready, 2).path("groupTitle").asString()).isEqualTo("3B");
        assertThat(OtherServices.row(ready, 2).path("productIds").get(0).asString())
                .isEqualTo(World.ELECTIVE);
        others.answer(id, "GROUP", Word.applied(2), Word.applied(3));
        others.answer(
                id, "LICENSE", Word.applied(2, World.ELECTIVE), new Word(3, "REFUSED", "no-seat-left", World.ELECTIVE));

        var done = support.await(id, "DONE");
        assertThat(done.path("results").toString())
                .isEqualTo("{\"accountsNew\":2,\"accountsChanged\":0,\"unchanged\":0,\"refused\":1,"
                        + "\"groupsJoined\":2,\"licensesAssigned\":1,\"licensesRefused\":1}");
        assertThat(done.path("applied").asInt()).isEqualTo(3);
        assertThat(part(support.rows(id).get(1), 2).path("detail").asString())
                .isEqualTo("Er is geen plaats meer vrij voor Duurzaam bouwen.");
        assertThat(part(support.rows(id).get(2), 1).path("code").asString()).isEqualTo("account-refused");
        assertThat(List.of(accepted, ready, others.completed(id))).allSatisfy(ApplyIT::keepsToItsSchema);
        assertThat(others.completed(id).data().path("requestedBy").asString()).isEqualTo(person.subject());
    }

    @Test
    void countsEachAnswerOnceHoweverOftenAndInWhateverOrderItComes() {
        var id = applied(ClassList.of(school.domain(), "3B", "Duurzaam bouwen").subList(0, 1));
        others.makeAccounts(id, 0);
        others.ready(id, 0);

        others.answer(id, "LICENSE", Word.applied(2, World.ELECTIVE));
        others.answer(id, "LICENSE", new Word(2, "REFUSED", "no-seat-left", World.ELECTIVE));
        others.answer(id, "GROUP", Word.applied(2));
        var twice = UUID.randomUUID();
        others.answer(twice, id, 0, "GROUP", Word.applied(2));
        others.answer(twice, id, 0, "GROUP", Word.applied(2));
        support.await(id, "DONE");
        others.answer(id, "GROUP", Word.refused(2, "too-late"));
        aLaterImportIsDone();

        assertThat(others.seen(ImportCompletedV1.TYPE, id)).hasSize(1);
        assertThat(others.seen(ImportAccountsReadyV1.TYPE, id)).hasSize(1);
        assertThat(support.get(id).path("results").path("licensesAssigned").asInt())
                .isEqualTo(1);
        assertThat(support.get(id).path("applied").asInt()).isEqualTo(1);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var students = ClassList.of(school.domain(), "3B", "").subList(0, 2);
        var id = applied(students);
        var accepted = others.accepted(id, 0);
        others.makeAccounts(id, 0);
        others.ready(id, 0);
        others.answer(id, "GROUP", Word.applied(2), Word.applied(3));
        support.await(id, "DONE");
        var ids = IntStream.of(2, 3)
                .mapToObj(line -> UUID.fromString(
                        OtherServices.row(accepted, line).path("userId").asString()))
                .toList();
        IntStream.range(0, 2).forEach(i -> world.registered(school, ids.get(i), students.get(i)));
        world.group(school, UUID.randomUUID(), 1, "3b", ids);
        Awaitility.await()
                .until(() -> World.inAll(() -> known.groupsOf(school.id(), ids).size() == 2));

        var again = support.dryRun(school, ClassList.text(students));
        assertThat(again.path("counts").path("unchanged").asInt()).isEqualTo(2);
        support.apply(Imports.id(again)).expect(202);
        var done = support.await(Imports.id(again), "DONE");

        assertThat(done.path("results").path("unchanged").asInt()).isEqualTo(2);
        assertThat(others.completed(Imports.id(again))
                        .data()
                        .path("counts")
                        .path("accountsNew")
                        .asInt())
                .isZero();
        assertThat(others.seen(ImportRowsAcceptedV1.TYPE, Imports.id(again))).isEmpty();
    }

    @Test
    void sendsManyRowsInChunks() {
        var lines = IntStream.rangeClosed(1, 2_300)
                .mapToObj(number -> "Anna %d;;Bos;anna%d@%s;bb;3B;".formatted(number, number, school.domain()))
                .toList();
        var seen = support.dryRun(school, ClassList.HEADER + "\n" + String.join("\n", lines));
        support.apply(Imports.id(seen)).expect(202);

        IntStream.range(0, 5).forEach(chunk -> others.makeAccounts(Imports.id(seen), chunk));
        IntStream.range(0, 5).forEach(chunk -> joinGroups(Imports.id(seen), chunk));

        assertThat(support.await(Imports.id(seen), "DONE").path("applied").asInt())
                .isEqualTo(2_300);
        assertThat(others.seen(ImportRowsAcceptedV1.TYPE, Imports.id(seen)))
                .extracting(event -> event.data().path("rows").size())
                .containsExactly(500, 500, 500, 500, 300);
        assertThat(others.seen(ImportRowsAcceptedV1.TYPE, Imports.id(seen)))
                .extracting(event -> event.headers().get("ce_sequence"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void reportsEachRowForASpreadsheet() {
        var student = ClassList.of(school.domain(), "=1+1", "").get(2);
        var id = applied(List.of(student, student.with("geen adres")));
        others.makeAccounts(id, 0);
        others.ready(id, 0);
        others.answer(id, "GROUP", Word.applied(2));
        support.await(id, "DONE");

        var report = support.api().get("/api/imports/{}/report", id).expect(200);

        assertThat(report.text()).startsWith("\ufeffregel;voornaam;tussenvoegsel;achternaam;e-mailadres;");
        assertThat(report.text().lines().toList().get(1))
                .startsWith("2;Sjoerd;'t;Hooft;")
                .contains(";'=1+1;")
                .endsWith(";Nieuw;;Gedaan;Gedaan;");
        assertThat(report.text().lines().toList().get(2)).contains(";Geweigerd;Dit is geen geldig e-mailadres.;");
        assertThat(report.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment");
        var english = support.api().with("Accept-Language", "en").get("/api/imports/{}/report", id);
        assertThat(english.text())
                .startsWith("\ufeffline;first name;")
                .contains(";Refused;This is no valid e-mail address.;");
    }

    private void joinGroups(UUID importId, int chunk) {
        var ready = others.ready(importId, chunk);
        others.answer(UUID.randomUUID(), importId, chunk, "GROUP", OtherServices.words(ready));
    }

    private UUID applied(List<ClassList.Student> students) {
        var id = support.upload(school, students);
        support.await(id, "READY");
        support.apply(id).expect(202);
        support.apply(id).expect(202);
        return id;
    }

    private void aLaterImportIsDone() {
        var id =
                applied(List.of(ClassList.of("later." + school.domain(), "", "").getFirst()));
        others.makeAccounts(id, 0);
        support.await(id, "DONE");
    }

    private static JsonNode part(JsonNode row, int number) {
        return row.path("results").get(number);
    }

    private static void keepsToItsSchema(Seen event) {
        assertThat(CatalogueRules.faultsOf(event.type(), event.data().toString()))
                .isEmpty();
    }
}
