package nl.leerstroom.sync.bulk.domain;

import static nl.leerstroom.sync.bulk.domain.RowsFixtures.anna;
import static nl.leerstroom.sync.bulk.domain.RowsFixtures.row;
import static nl.leerstroom.sync.bulk.domain.RowsFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.sync.known.domain.KnownPerson;
import nl.leerstroom.sync.known.domain.KnownProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID NEW_ID = UUID.randomUUID();
    private static final UUID ANNA = UUID.randomUUID();
    private static final String BUILDING = "8719000000010";

    private final InMemoryKnown known = new InMemoryKnown();

    @BeforeEach
    void aProductOfEachKind() {
        known.products.add(new KnownProduct(BUILDING, "Meten en uitzetten", Set.of("BB", "KBGL")));
        known.products.add(new KnownProduct("8719000000034", "Alleen kader", Set.of("KBGL")));
    }

    @Test
    void makesEverythingForSomebodyNew() {
        var plan = plan(with("bb", "3B", BUILDING));

        assertThat(plan.outcome()).isEqualTo(RowOutcome.NEW);
        assertThat(plan.userId()).isEqualTo(NEW_ID);
        assertThat(plan.parts()).containsExactly(Part.ACCOUNT, Part.GROUP, Part.license(BUILDING));
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void needsNothingForWhatIsThere() {
        known(true, "BB", false);
        known.groups.put(ANNA, Set.of("3b"));
        known.licenses.put(ANNA, Set.of(BUILDING));

        var plan = plan(with("bb", "3B", "meten EN uitzetten"));

        assertThat(plan.outcome()).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(plan.userId()).isEqualTo(ANNA);
        assertThat(plan.parts()).isEmpty();
    }

    @Test
    void leavesTheCapitalsOfAnAddress() {
        known(true, "KBGL", false);

        assertThat(plan(anna()).row().email()).isEqualTo("Anna@School.example");
        assertThat(plan(anna()).changes()).containsExactly(new Change(Column.LEVEL, "KBGL", "BB"));
    }

    @Test
    void showsEachChange() {
        known(true, "KBGL", false);

        var plan = plan(with("bb", "3B", BUILDING));

        assertThat(plan.outcome()).isEqualTo(RowOutcome.CHANGED);
        assertThat(plan.changes())
                .containsExactly(
                        new Change(Column.LEVEL, "KBGL", "BB"),
                        new Change(Column.GROUP, null, "3B"),
                        new Change(Column.MODULES, null, "Meten en uitzetten"));
    }

    @Test
    void takesAProductOnceByIdAndTitle() {
        var plan = plan(with("bb", "", BUILDING, "Meten en uitzetten"));

        assertThat(plan.parts()).containsExactly(Part.ACCOUNT, Part.license(BUILDING));
    }

    @Test
    void leavesAnInfixThatTheFileSaysNothingOf() {
        known.people.add(new KnownPerson(
                ANNA, true, "Anna", "van", "Bos", "Anna@School.example", "anna@school.example", "BB", false));

        assertThat(plan(row(2, "Anna", null, "Bos", "anna@school.example")).outcome())
                .isEqualTo(RowOutcome.UNCHANGED);
        assertThat(plan(anna()).changes()).containsExactly(new Change(Column.INFIX, "van", ""));
    }

    @Test
    void refusesAddressesOfOthers() {
        known(false, "BB", false);
        assertThat(codes(plan(anna()))).containsExactly("email-of-staff");

        known(true, "BB", true);
        assertThat(codes(plan(anna()))).containsExactly("email-in-trash");

        known.elsewhere.add("anna@school.example");
        assertThat(codes(plan(anna()))).containsExactly("email-in-other-school");
    }

    @Test
    void prefersTheAccountThatIsInUse() {
        known(true, "BB", true);
        known.people.add(new KnownPerson(
                NEW_ID, true, "Anna", null, "Bos", "Anna@School.example", "anna@school.example", "BB", false));

        assertThat(plan(anna()).outcome()).isEqualTo(RowOutcome.UNCHANGED);
    }

    @Test
    void refusesModulesThatAreNotThere() {
        assertThat(plan(with("bb", "", "Zwemmen", "Alleen kader")).reasons())
                .containsExactly(
                        Reason.at(Column.MODULES, "module-unknown", "Zwemmen"),
                        Reason.at(Column.MODULES, "level-not-in-product", "Alleen kader", "BB"));
    }

    @Test
    void seesWhetherAPlanStillHolds() {
        var shown = plan(with("bb", "3B", BUILDING));
        assertThat(plan(with("bb", "3B", BUILDING)).doesTheSameAs(shown)).isTrue();

        known(true, "BB", false);
        assertThat(plan(with("bb", "3B", BUILDING)).doesTheSameAs(shown)).isFalse();
    }

    private void known(boolean student, String level, boolean trashed) {
        known.people.clear();
        known.people.add(new KnownPerson(
                ANNA, student, "Anna", null, "Bos", "Anna@School.example", "anna@school.example", level, trashed));
    }

    private PlannedRow plan(StudentRow row) {
        return new Planner(Situation.of(SCHOOL, List.of(row), known)).plan(row, NEW_ID, List.of());
    }

    private static List<String> codes(PlannedRow plan) {
        return plan.reasons().stream().map(Reason::code).toList();
    }
}
