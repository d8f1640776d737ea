package nl.leerstroom.license.assignment.domain;

import static nl.leerstroom.license.assignment.domain.LicenseFixtures.KEY;
import static nl.leerstroom.license.assignment.domain.LicenseFixtures.NOON;
import static nl.leerstroom.license.assignment.domain.LicenseFixtures.aPool;
import static nl.leerstroom.license.assignment.domain.LicenseFixtures.aWish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.license.assignment.domain.AssignOutcome.AlreadyHeld;
import nl.leerstroom.license.assignment.domain.AssignOutcome.Assigned;
import nl.leerstroom.license.assignment.domain.AssignOutcome.NoSeatLeft;
import org.junit.jupiter.api.Test;

class AllotmentTest {

    private final UUID anna = UUID.randomUUID();
    private final UUID bram = UUID.randomUUID();
    private final UUID cem = UUID.randomUUID();

    @Test
    void grantsInOrderUntilTheSeatsAreTaken() {
        var allotment = ofSeats(2);

        var outcomes = allotment.grantAll(List.of(aWish(anna), aWish(bram), aWish(cem)));

        assertThat(outcomes.get(0)).isInstanceOf(Assigned.class);
        assertThat(outcomes.get(1)).isInstanceOf(Assigned.class);
        assertThat(outcomes.get(2)).isEqualTo(new NoSeatLeft());
        assertThat(allotment.granted()).extracting(License::studentId).containsExactly(anna, bram);
        assertThat(allotment.seatsLeft(KEY)).isZero();
    }

    @Test
    void takesNoSeatForWhatAStudentHolds() {
        var held = UUID.randomUUID();
        var allotment = new Allotment(Map.of(KEY, aPool(1)), Map.of(aWish(anna).right(), held), UUID::randomUUID, NOON);

        assertThat(allotment.grant(aWish(anna))).isEqualTo(new AlreadyHeld(held));
        assertThat(allotment.seatsLeft(KEY)).isEqualTo(1);
    }

    @Test
    void givesTheSameWishOneLicence() {
        var allotment = ofSeats(2);

        allotment.grant(aWish(anna));

        assertThat(allotment.grant(aWish(anna))).isInstanceOf(AlreadyHeld.class);
        assertThat(allotment.seatsLeft(KEY)).isEqualTo(1);
    }

    @Test
    void hasNoSeatWhereNothingWasBought() {
        var allotment = new Allotment(Map.of(), Map.of(), UUID::randomUUID, NOON);

        assertThat(allotment.grant(aWish(anna))).isEqualTo(new NoSeatLeft());
    }

    @Test
    void aPoolIsNeverShort() {
        assertThatThrownBy(() -> aPool(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Allotment ofSeats(int seats) {
        return new Allotment(Map.of(KEY, aPool(seats)), Map.of(), UUID::randomUUID, NOON);
    }
}
