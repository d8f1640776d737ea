package nl.leerstroom.license.assignment.domain;

import static nl.leerstroom.license.assignment.domain.LicenseFixtures.NOON;
import static nl.leerstroom.license.assignment.domain.LicenseFixtures.aLicense;
import static nl.leerstroom.license.assignment.domain.LicenseFixtures.anImportedLicense;
import static org.assertj.core.api.Assertions.assertThat;

import nl.leerstroom.license.assignment.domain.License.DeactivateOutcome;
import nl.leerstroom.license.assignment.domain.License.ReadingOutcome;
import nl.leerstroom.license.assignment.domain.License.State;
import nl.leerstroom.license.assignment.domain.License.SwitchOutcome;
import nl.leerstroom.license.product.domain.Level;
import org.junit.jupiter.api.Test;

class LicenseTest {

    @Test
    void endsWhileNobodyHasReadOfIt() {
        var ended = ended(aLicense());

        assertThat(ended.state()).isEqualTo(State.DEACTIVATED);
        assertThat(ended.deactivatedAt()).isEqualTo(NOON);
        assertThat(ended.version()).isEqualTo(2);
        assertThat(ended.deactivate(NOON)).isEqualTo(new DeactivateOutcome.AlreadyEnded());
    }

    @Test
    void doesNotEndOnceReadingBegan() {
        assertThat(begun(aLicense()).deactivate(NOON)).isEqualTo(new DeactivateOutcome.ReadingBegan());
    }

    @Test
    void neverEndsWhenItCameFromTheOldEnvironment() {
        assertThat(anImportedLicense().deactivate(NOON)).isEqualTo(new DeactivateOutcome.CameFromOldEnvironment());
        assertThat(begun(anImportedLicense()).deactivate(NOON))
                .isEqualTo(new DeactivateOutcome.CameFromOldEnvironment());
    }

    @Test
    void switchesToAnotherLevelAlsoAfterReadingBegan() {
        var outcome = begun(aLicense()).switchTo(Level.KBGL);

        assertThat(outcome).isInstanceOfSatisfying(SwitchOutcome.Switched.class, switched -> {
            assertThat(switched.license().level()).isEqualTo(Level.KBGL);
            assertThat(switched.license().state()).isEqualTo(State.ACTIVATED);
        });
    }

    @Test
    void staysAsItIsAtItsOwnLevelAndOnceEnded() {
        var license = aLicense();

        assertThat(license.switchTo(Level.BB)).isEqualTo(new SwitchOutcome.AlreadyThere(license));
        assertThat(ended(license).switchTo(Level.KBGL)).isEqualTo(new SwitchOutcome.Ended());
    }

    @Test
    void livesAgainWhenReadingHadBegunBeforeItEnded() {
        var outcome = ended(aLicense()).readingBegan(NOON);

        assertThat(outcome).isInstanceOfSatisfying(ReadingOutcome.Reinstated.class, reinstated -> {
            assertThat(reinstated.license().state()).isEqualTo(State.ACTIVATED);
            assertThat(reinstated.license().deactivatedAt()).isNull();
        });
    }

    @Test
    void beginsOnce() {
        assertThat(begun(aLicense()).readingBegan(NOON)).isEqualTo(new ReadingOutcome.KnownAlready());
    }

    private static License ended(License license) {
        return ((DeactivateOutcome.Deactivated) license.deactivate(NOON)).license();
    }

    private static License begun(License license) {
        return ((ReadingOutcome.Activated) license.readingBegan(NOON)).license();
    }
}
