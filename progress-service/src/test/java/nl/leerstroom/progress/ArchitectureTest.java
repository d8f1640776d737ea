package nl.leerstroom.progress;

import nl.leerstroom.platform.test.ArchitectureRules;
import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.platform.test.ProblemTexts;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("nl.leerstroom.progress");
    }

    @Test
    void everyEventIsInTheCatalogue() {
        CatalogueRules.check("nl.leerstroom.progress");
    }

    @Test
    void everyProblemHasItsSentences() {
        ProblemTexts.check();
    }
}
