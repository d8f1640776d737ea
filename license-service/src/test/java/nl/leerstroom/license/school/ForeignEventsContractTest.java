package nl.leerstroom.license.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.leerstroom.platform.test.CatalogueRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is read here of other services' events is in their examples, whatever else they come to say. */
class ForeignEventsContractTest {

    private final JsonMapper json = JsonMapper.builder().build();

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(SchoolEventsConsumer.REGISTERED_TYPE, SchoolEventsConsumer.SchoolV1.class),
                Arguments.of(SchoolEventsConsumer.CHANGED_TYPE, SchoolEventsConsumer.SchoolV1.class),
                Arguments.of(UserEventsConsumer.REGISTERED_TYPE, UserEventsConsumer.UserV1.class),
                Arguments.of(UserEventsConsumer.CHANGED_TYPE, UserEventsConsumer.UserV1.class),
                Arguments.of(UserEventsConsumer.TRASHED_TYPE, UserEventsConsumer.TrashV1.class),
                Arguments.of(UserEventsConsumer.RESTORED_TYPE, UserEventsConsumer.TrashV1.class),
                Arguments.of(GroupEventsConsumer.CREATED_TYPE, GroupEventsConsumer.GroupV1.class),
                Arguments.of(GroupEventsConsumer.CHANGED_TYPE, GroupEventsConsumer.GroupV1.class),
                Arguments.of(GroupEventsConsumer.MEMBERS_CHANGED_TYPE, GroupEventsConsumer.GroupV1.class),
                Arguments.of(GroupEventsConsumer.ARCHIVED_TYPE, GroupEventsConsumer.ArchivedV1.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsTheExampleAlsoWithAnUnknownField(String type, Class<?> read) {
        var example = (ObjectNode) json.readTree(CatalogueRules.example(type));
        example.put("unheardOf", true);

        assertThat(json.treeToValue(example, read)).hasNoNullFieldsOrProperties();
    }
}
