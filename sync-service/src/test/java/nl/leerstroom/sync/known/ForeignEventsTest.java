package nl.leerstroom.sync.known;

import static org.assertj.core.api.Assertions.assertThatCode;

import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.sync.known.GroupEventsConsumer.GroupArchived;
import nl.leerstroom.sync.known.GroupEventsConsumer.GroupState;
import nl.leerstroom.sync.known.IdentityEventsConsumer.SchoolState;
import nl.leerstroom.sync.known.IdentityEventsConsumer.UserMoved;
import nl.leerstroom.sync.known.IdentityEventsConsumer.UserState;
import nl.leerstroom.sync.known.LicenseEventsConsumer.LicenseMoved;
import nl.leerstroom.sync.known.LicenseEventsConsumer.ProductState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The examples that the other services publish are what this service reads. */
class ForeignEventsTest {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @ParameterizedTest
    @CsvSource({
        "identity.school-registered, schoolId brin name",
        "identity.school-settings-changed, schoolId brin name",
        "identity.user-registered, userId role givenName familyName state",
        "identity.user-changed, userId role givenName familyName state",
        "identity.user-trashed, userId",
        "identity.user-restored, userId",
        "group.group-created, groupId title studentIds",
        "group.group-changed, groupId title studentIds",
        "group.group-members-changed, groupId title studentIds",
        "group.group-archived, groupId",
        "license.product-published, productId title levels",
        "license.license-assigned, licenseId studentId productId",
        "license.license-reinstated, licenseId studentId productId",
        "license.license-deactivated, licenseId studentId productId"
    })
    void areRead(String type, String needed) {
        var example = json.readTree(CatalogueRules.example("nl.leerstroom." + type + ".v1"));

        for (var field : needed.split(" ")) {
            assertThatCode(() -> example.required(field)).doesNotThrowAnyException();
        }
        assertThatCode(() -> json.treeToValue(example, record(type))).doesNotThrowAnyException();
    }

    private static Class<?> record(String type) {
        return switch (type.substring(0, type.indexOf('-'))) {
            case "identity.school" -> SchoolState.class;
            case "identity.user" ->
                type.endsWith("trashed") || type.endsWith("restored") ? UserMoved.class : UserState.class;
            case "group.group" -> type.endsWith("archived") ? GroupArchived.class : GroupState.class;
            case "license.product" -> ProductState.class;
            default -> LicenseMoved.class;
        };
    }
}
