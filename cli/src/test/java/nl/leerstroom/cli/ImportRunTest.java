package nl.leerstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import nl.leerstroom.cli.ImportRun.Outcome;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImportRunTest {

    @Test
    void drawsABarOfTheRowsThatAreToBeApplied() {
        var outcome = outcome("""
                {"state": "APPLYING", "applied": 7, "counts": {"new": 20, "changed": 8, "unchanged": 1, "refused": 2}}""");

        assertThat(outcome.isUnderWay()).isTrue();
        assertThat(outcome.progress()).isEqualTo("  [#######.......................] 7 of 28 rows");
    }

    @Test
    void countsTheRowsOfADryRun() {
        var outcome = outcome("""
                {"state": "READY", "total": 31, "counts": {"new": 20, "changed": 8, "unchanged": 1, "refused": 2}}""");

        assertThat(outcome.isUnderWay()).isFalse();
        assertThat(outcome.hasRefusals()).isTrue();
        assertThat(outcome.summary()).isEqualTo("31 rows: 20 new, 8 changed, 1 unchanged, 2 refused.");
    }

    @Test
    void seesALicenceThatWasRefused() {
        var outcome = outcome("""
                {"state": "DONE", "total": 1, "counts": {"new": 1}, "results": {"accountsNew": 1, "licensesRefused": 1}}""");

        assertThat(outcome.hasRefusals()).isTrue();
        assertThat(outcome.summary()).endsWith("Applied: accountsNew 1, licensesRefused 1");
    }

    @Test
    void saysWhyAFileIsRefused() {
        var outcome = outcome("""
                {"state": "REFUSED", "refusal": {"code": "header-missing", "detail": "De kolom achternaam ontbreekt."}}""");

        assertThat(outcome.summary()).isEqualTo("The file is refused: De kolom achternaam ontbreekt.");
    }

    private static Outcome outcome(String json) {
        return new Outcome(JsonMapper.shared().readTree(json));
    }
}
