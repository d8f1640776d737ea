package nl.leerstroom.notification.mail;

import static org.assertj.core.api.Assertions.assertThatCode;

import nl.leerstroom.platform.test.CatalogueRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MessageContractTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("heard")
    void readsEveryExampleAlsoWithAFieldThatIsNew(String type, Class<?> record) {
        var example = (ObjectNode) json.readTree(CatalogueRules.example(type));
        example.put("newInVersion", "1.1");

        assertThatCode(() -> json.readerFor(record)
                        .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .with(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .readValue(example))
                .doesNotThrowAnyException();
    }

    static Arguments[] heard() {
        return new Arguments[] {
            Arguments.of(LinkRequestedV1.WELCOME_TYPE, LinkRequestedV1.class),
            Arguments.of(LinkRequestedV1.RESET_TYPE, LinkRequestedV1.class),
            Arguments.of(PasswordChangedV1.TYPE, PasswordChangedV1.class),
            Arguments.of(ImportCompletedV1.TYPE, ImportCompletedV1.class),
            Arguments.of(LicensesPurchasedV1.TYPE, LicensesPurchasedV1.class)
        };
    }
}
