package nl.leerstroom.identity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.identity.intake.ImportRowsAppliedV1.Outcome;
import nl.leerstroom.identity.user.domain.Level;
import nl.leerstroom.identity.user.domain.PersonName;
import nl.leerstroom.identity.user.domain.Role;
import nl.leerstroom.identity.user.domain.User;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID ELIF = UUID.randomUUID();
    private static final ImportRowsAcceptedV1.Row ROW =
            new ImportRowsAcceptedV1.Row(2, ELIF, "Elif", null, "Çelik", "elif@school.example", Level.BB);

    @Test
    void someoneUnknownIsAdded() {
        var plan = Plan.of(SCHOOL, List.of(ROW), Map.of());

        assertThat(plan.claims()).containsOnlyKeys(ELIF);
        assertThat(plan.added()).hasSize(1);
        assertThat(outcome(plan)).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void whoGetsNoNameGetsNoAccount() {
        var plan = Plan.of(SCHOOL, List.of(ROW), Map.of());

        plan.granted(Set.of(ELIF), Set.of());

        assertThat(plan.added()).isEmpty();
        assertThat(plan.results(List.of(ROW)).getFirst().code()).isEqualTo("email-taken");
    }

    @Test
    void whoIsThereAlreadyStaysAsTheyAre() {
        var plan = Plan.of(SCHOOL, List.of(ROW), Map.of(ELIF, elif(Role.STUDENT, "elif@school.example")));

        assertThat(plan.claims()).isEmpty();
        assertThat(plan.changed()).isEmpty();
        assertThat(outcome(plan)).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void anotherWayToWriteTheAddressClaimsNothing() {
        var plan = Plan.of(SCHOOL, List.of(ROW), Map.of(ELIF, elif(Role.STUDENT, "Elif@School.example")));

        assertThat(plan.claims()).isEmpty();
        assertThat(plan.changed()).hasSize(1);
    }

    @Test
    void aTeacherDoesNotBecomeAStudent() {
        var plan = Plan.of(SCHOOL, List.of(ROW), Map.of(ELIF, elif(Role.TEACHER, "elif@school.example")));

        assertThat(plan.results(List.of(ROW)).getFirst().code()).isEqualTo("not-a-student");
        assertThat(plan.changed()).isEmpty();
    }

    private static Outcome outcome(Plan plan) {
        return plan.results(List.of(ROW)).getFirst().outcome();
    }

    private static User elif(Role role, String email) {
        return new User(ELIF, SCHOOL, role, new PersonName("Elif", null, "Çelik"), email, Level.BB, null, 3);
    }
}
