package nl.leerstroom.license.assignment;

import static nl.leerstroom.license.assignment.domain.LicenseFixtures.NOON;
import static nl.leerstroom.license.assignment.domain.LicenseFixtures.aLicense;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.leerstroom.license.assignment.domain.License;
import nl.leerstroom.license.assignment.domain.License.DeactivateOutcome.Deactivated;
import nl.leerstroom.license.assignment.domain.License.ReadingOutcome.Activated;
import nl.leerstroom.platform.events.OutgoingEvent;
import nl.leerstroom.platform.test.CatalogueRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class LicenseEventsContractTest {

    private static final License LICENSE = aLicense();
    private final JsonMapper json = JsonMapper.builder().build();

    static Stream<OutgoingEvent> events() {
        return Stream.of(
                LicenseEvents.assigned(LICENSE),
                LicenseEvents.levelSwitched(LICENSE, NOON),
                LicenseEvents.activated(((Activated) LICENSE.readingBegan(NOON)).license()),
                LicenseEvents.deactivated(((Deactivated) LICENSE.deactivate(NOON)).license()),
                LicenseEvents.reinstated(LICENSE, NOON));
    }

    @ParameterizedTest
    @MethodSource("events")
    void keepsToItsSchema(OutgoingEvent event) {
        assertThat(CatalogueRules.faultsOf(event.type(), json.writeValueAsString(event.data())))
                .isEmpty();
    }

    @Test
    void isKeyedByStudentAndIsAboutTheLicence() {
        var event = LicenseEvents.assigned(LICENSE);

        assertThat(event.type()).isEqualTo("nl.leerstroom.license.license-assigned.v1");
        assertThat(event.key()).isEqualTo(LICENSE.studentId().toString());
        assertThat(event.subject()).isEqualTo(LICENSE.id().toString());
        assertThat(event.sequence()).isEqualTo(1);
    }
}
