package nl.leerstroom.sync;

import nl.leerstroom.platform.test.ArchitectureRules;
import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.platform.test.ProblemTexts;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("nl.leerstroom.sync");
    }

    @Test
    void theCatalogueIsTrue() {
        CatalogueRules.check("nl.leerstroom.sync");
    }

    @Test
    void everyProblemHasItsSentences() {
        ProblemTexts.check();
    }
}
