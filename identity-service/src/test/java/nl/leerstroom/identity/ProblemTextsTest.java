package nl.leerstroom.identity;

import nl.leerstroom.platform.test.ProblemTexts;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void everyRefusalHasItsSentencesInBothLanguages() {
        ProblemTexts.check();
    }
}
