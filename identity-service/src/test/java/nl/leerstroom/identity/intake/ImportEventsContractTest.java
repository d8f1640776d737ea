package nl.leerstroom.identity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import nl.leerstroom.platform.test.CatalogueRules;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImportEventsContractTest {

    @Test
    void readsTheExampleAlsoWithAFieldItDoesNotKnow() {
        var example = CatalogueRules.example(ImportRowsAcceptedV1.TYPE).replaceFirst("\\{", "{\"later\": 1, ");

        var accepted = new JsonMapper().readValue(example, ImportRowsAcceptedV1.class);

        assertThat(accepted.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.email()).contains("@"));
    }
}
