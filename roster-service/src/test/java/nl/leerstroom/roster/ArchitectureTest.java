package nl.leerstroom.roster;

import nl.leerstroom.platform.test.ArchitectureRules;
import nl.leerstroom.platform.test.ProblemTexts;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("nl.leerstroom.roster");
    }

    @Test
    void everyProblemHasItsSentences() {
        ProblemTexts.check();
    }
}
