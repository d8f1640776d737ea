package nl.leerstroom.sync.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.sync.ClassList;
import nl.leerstroom.sync.World;
import nl.leerstroom.sync.World.School;
import nl.leerstroom.sync.known.domain.Known;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class DryRunIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    @Autowired
    private Known known;

    private World world;
    private Imports support;
    private School school;

    @BeforeEach
    void aSchoolAndSupport() {
        world = new World(topics, known);
        world.products();
        school = world.school();
        support = new Imports(api.as(Person.support()));
    }

    @Test
    void readsAClassListOfADutchExcel() {
        var students = ClassList.of(school.domain(), "3B bouwen", "Meten en uitzetten,8719000000027");

        var seen = support.await(support.upload(school, ClassList.windows(students)), "READY");

        assertThat(seen.path("encoding").asString()).isEqualTo("WINDOWS-1252");
        assertThat(seen.path("separator").asString()).isEqualTo("SEMICOLON");
        assertThat(seen.path("samples").get(0).asString()).isEqualTo("Elif Çelik");
        assertThat(seen.path("counts").path("new").asInt()).isEqualTo(28);
        assertThat(seen.path("total").asInt()).isEqualTo(28);
        var row = support.rows(Imports.id(seen)).get(1);
        assertThat(row.path("line").asInt()).isEqualTo(3);
        assertThat(row.path("name").asString()).isEqualTo("Bram van der Berg");
        assertThat(row.path("level").asString()).isEqualTo("BB");
        assertThat(Imports.elements(row.path("modules")).map(JsonNode::asString))
                .containsExactly("Meten en uitzetten", "Duurzaam bouwen");
        assertThat(Imports.elements(row.path("results"))
                        .map(part -> part.path("part").asString()))
                .containsExactly("ACCOUNT", "GROUP", "LICENSE", "LICENSE");
    }

    @Test
    void refusesAddressesThatBelongToOthers() {
        var elsewhere = world.school();
        world.person(elsewhere, "STUDENT", "taken@" + elsewhere.domain(), "ACTIVE");
        world.person(school, "TEACHER", "docent@" + school.domain(), "ACTIVE");
        world.person(school, "STUDENT", "weg@" + school.domain(), "TRASHED");

        var seen = dryRun(
                good().with("Taken@" + elsewhere.domain()).line(";"),
                good().with("DOCENT@" + school.domain()).line(";"),
                good().with("weg@" + school.domain()).line(";"),
                good().with("twee@" + school.domain()).line(";"),
                good().with("TWEE@" + school.domain()).line(";"));

        assertThat(support.rows(Imports.id(seen)).stream().flatMap(row -> Imports.reasons(row).stream()))
                .containsExactly(
                        "e-mailadres:email-in-other-school",
                        "e-mailadres:email-of-staff",
                        "e-mailadres:email-in-trash",
                        "e-mailadres:email-twice-in-file",
                        "e-mailadres:email-twice-in-file");
        assertThat(support.rows(Imports.id(seen)).getFirst().toString()).doesNotContain(elsewhere.brin());
    }

    @Test
    void tellsTheReasonPerRowAndColumn() {
        var seen = dryRun(
                good().with("geen adres").line(";"),
                good().with("a@" + school.domain()).onLevel("havo").line(";"),
                good().with("b@" + school.domain()).withModules("Zwemmen").line(";"),
                good().with("c@" + school.domain())
                        .onLevel("bb")
                        .withModules("Alleen kader")
                        .line(";"),
                ";;;;;groep;",
                good().with("d@" + school.domain()).line(";") + ";te veel",
                good().line(";"));

        assertThat(support.rows(Imports.id(seen)).stream().map(Imports::reasons))
                .containsExactly(
                        List.of("e-mailadres:email-malformed"),
                        List.of("leerweg:level-unknown"),
                        List.of("modules:module-unknown"),
                        List.of("modules:level-not-in-product"),
                        List.of(
                                "voornaam:value-missing",
                                "achternaam:value-missing",
                                "e-mailadres:value-missing",
                                "leerweg:value-missing"),
                        List.of("-:row-too-wide"),
                        List.of());
        assertThat(seen.path("counts").path("refused").asInt()).isEqualTo(6);
        var detail =
                support.rows(Imports.id(seen)).get(1).path("reasons").get(0).path("detail");
        assertThat(detail.asString()).isEqualTo("Leerweg \"havo\" is onbekend. Vul bb of kbgl in.");
    }

    @Test
    void seesWhatIsNewChangedAndUnchanged() {
        var students = ClassList.of(school.domain(), "3B", "Duurzaam bouwen").subList(0, 3);
        var ids = students.stream().map(student -> UUID.randomUUID()).toList();
        world.registered(school, ids.get(0), students.get(0));
        world.registered(school, ids.get(1), students.get(1));
        world.group(school, UUID.randomUUID(), 1, "3b", List.of(ids.get(0)));
        world.license(school, ids.get(0), World.ELECTIVE);
        awaitPeople(2);
        awaitBelongings(ids.get(0));

        var seen = support.dryRun(school, ClassList.text(students));

        var rows = support.rows(Imports.id(seen));
        assertThat(rows.stream().map(row -> row.path("outcome").asString()))
                .containsExactly("UNCHANGED", "CHANGED", "NEW");
        assertThat(Imports.elements(rows.get(1).path("changes"))
                        .map(change -> change.path("column").asString() + ">"
                                + change.path("after").asString()))
                .containsExactly("groep>3B", "modules>Duurzaam bouwen");
        assertThat(support.api()
                        .get("/api/imports/{}/rows?outcome=NEW&outcome=CHANGED&page=1&size=1", Imports.id(seen))
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void leavesNamesWithoutInfixColumnAndShowsWhatAnInfixChanges() {
        var student = ClassList.of(school.domain(), "", "").get(1);
        var id = UUID.randomUUID();
        world.registered(school, id, student);
        awaitPeople(1);
        var line = "%s,%s,%s,%s\n".formatted(student.givenName(), student.familyName(), student.email(), "BB");

        var without = support.dryRun(school, "first name,last name,email,level\n" + line);
        var changed =
                support.dryRun(school, "First Name,Infix,Last Name,E-mail,Level\n" + line.replaceFirst(",", ",de,"));

        assertThat(without.path("counts").path("unchanged").asInt()).isEqualTo(1);
        var change =
                support.rows(Imports.id(changed)).getFirst().path("changes").get(0);
        assertThat(change.path("column").asString()).isEqualTo("Infix");
        assertThat(change.path("before").asString()).isEqualTo("van der");
        assertThat(change.path("after").asString()).isEqualTo("de");
    }

    @Test
    void changesNothingElsewhere() {
        var seen = support.dryRun(school, ClassList.text(ClassList.of(school.domain(), "3B", "")));

        assertThat(topics.seen(
                        "nl.leerstroom.sync.import-rows-accepted.v1",
                        event -> event.key().equals(Imports.id(seen).toString())))
                .isEmpty();
    }

    private ClassList.Student good() {
        return ClassList.of(school.domain(), "", "").getFirst();
    }

    private JsonNode dryRun(String... rows) {
        return support.dryRun(school, ClassList.HEADER + "\n" + String.join("\n", rows));
    }

    private void awaitPeople(int number) {
        var addresses = ClassList.of(school.domain(), "", "").stream()
                .map(ClassList.Student::email)
                .toList();
        Awaitility.await()
                .until(() -> World.inAll(
                        () -> known.peopleWith(school.id(), addresses).size() == number));
    }

    private void awaitBelongings(UUID student) {
        Awaitility.await()
                .until(() -> World.inAll(() -> !known.groupsOf(school.id(), List.of(student))
                                .isEmpty()
                        && !known.productsOf(school.id(), List.of(student)).isEmpty()));
    }
}
