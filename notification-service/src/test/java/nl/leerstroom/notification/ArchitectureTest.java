package nl.leerstroom.notification;

import nl.leerstroom.platform.test.ArchitectureRules;
import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.platform.test.ProblemTexts;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "nl.leerstroom.notification";

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check(BASE);
    }

    @Test
    void hearsOnlyEventsOfTheCatalogue() {
        CatalogueRules.check(BASE);
    }

    @Test
    void saysEveryProblemInBothLanguages() {
        ProblemTexts.check();
    }
}
