package nl.leerstroom.identity;

import nl.leerstroom.platform.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("nl.leerstroom.identity");
    }
}
