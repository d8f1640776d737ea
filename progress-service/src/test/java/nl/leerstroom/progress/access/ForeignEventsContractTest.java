package nl.leerstroom.progress.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.leerstroom.platform.test.CatalogueRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** This service reads what the others promise, also with a field it does not know. */
class ForeignEventsContractTest {

    private final JsonMapper json = JsonMapper.builder().build();

    static Stream<Arguments> events() {
        return Stream.concat(
                Stream.of(
                        Arguments.of(UserV1.REGISTERED_TYPE, UserV1.class),
                        Arguments.of(UserV1.CHANGED_TYPE, UserV1.class),
                        Arguments.of(UserTrashV1.TRASHED_TYPE, UserTrashV1.class),
                        Arguments.of(UserTrashV1.RESTORED_TYPE, UserTrashV1.class),
                        Arguments.of(GroupArchivedV1.TYPE, GroupArchivedV1.class)),
                Stream.concat(
                        LicenseV1.TYPES.stream().map(type -> Arguments.of(type, LicenseV1.class)),
                        GroupV1.TYPES.stream().map(type -> Arguments.of(type, GroupV1.class))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsTheExample(String type, Class<?> record) {
        var example = (ObjectNode) json.readTree(CatalogueRules.example(type));
        example.put("aFieldOfTomorrow", "unknown");

        var read = json.treeToValue(example, record);

        assertThat(read).hasNoNullFieldsOrPropertiesExcept("infix", "level");
    }
}
