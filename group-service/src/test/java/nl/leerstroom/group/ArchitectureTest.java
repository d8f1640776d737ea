package nl.leerstroom.group;

import nl.leerstroom.platform.test.ArchitectureRules;
import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.platform.test.ProblemTexts;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheHouseRules() {
        ArchitectureRules.check("nl.leerstroom.group");
    }

    @Test
    void everyEventIsInTheCatalogue() {
        CatalogueRules.check("nl.leerstroom.group");
    }

    @Test
    void everyProblemHasItsSentences() {
        ProblemTexts.check();
    }
}
