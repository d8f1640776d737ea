package nl.leerstroom.identity;

import nl.leerstroom.platform.test.CatalogueRules;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void everyEventHasASchemaAnExampleAndALine() {
        CatalogueRules.check("nl.leerstroom.identity");
    }
}
