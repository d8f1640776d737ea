package nl.leerstroom.group.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.leerstroom.platform.test.CatalogueRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is read here of other services' events is in their examples, whatever else they come to say. */
class ForeignEventsContractTest {

    private final JsonMapper json = JsonMapper.builder().build();

    static Stream<String> events() {
        return Stream.of(
                UserEventsConsumer.REGISTERED_TYPE,
                UserEventsConsumer.CHANGED_TYPE,
                UserEventsConsumer.TRASHED_TYPE,
                UserEventsConsumer.RESTORED_TYPE);
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsTheExampleAlsoWithAnUnknownField(String type) {
        var example = (ObjectNode) json.readTree(CatalogueRules.example(type));
        example.put("unheardOf", true);

        var user = json.treeToValue(example, UserEventsConsumer.UserV1.class);

        assertThat(user.userId()).isNotNull();
        assertThat(user.role()).isNotNull();
    }
}
