package nl.leerstroom.group.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.leerstroom.group.membership.domain.Group;
import nl.leerstroom.group.membership.domain.Groups.Change;
import nl.leerstroom.group.membership.domain.Title;
import nl.leerstroom.platform.events.OutgoingEvent;
import nl.leerstroom.platform.test.CatalogueRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class GroupEventsContractTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Group GROUP = new Group(
            new Group.Identity(UUID.randomUUID(), UUID.randomUUID(), 3),
            new Title("3A bouwen"),
            "Maandag",
            List.of(UUID.randomUUID()),
            List.of(UUID.randomUUID(), UUID.randomUUID()));

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @EnumSource(Change.class)
    void keepsToItsSchema(Change change) {
        assertThat(faults(GroupEvents.of(GROUP, change, NOON))).isEmpty();
    }

    @Test
    void theEndKeepsToItsSchema() {
        assertThat(faults(GroupEvents.archived(GROUP, NOON))).isEmpty();
    }

    @Test
    void isOfTheNextVersionOfTheGroup() {
        var event = GroupEvents.of(GROUP, Change.MEMBERS_CHANGED, NOON);

        assertThat(event.type()).isEqualTo("nl.leerstroom.group.group-members-changed.v1");
        assertThat(event.sequence()).isEqualTo(4);
        assertThat(event.key()).isEqualTo(GROUP.id().toString());
        assertThat(event.schoolId()).isEqualTo(GROUP.schoolId());
    }

    private List<String> faults(OutgoingEvent event) {
        return CatalogueRules.faultsOf(event.type(), json.writeValueAsString(event.data()));
    }
}
