package nl.leerstroom.identity.membership;

import static org.assertj.core.api.Assertions.assertThat;

import nl.leerstroom.platform.test.CatalogueRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GroupEventsContractTest {

    @ParameterizedTest
    @ValueSource(strings = {GroupV1.CREATED_TYPE, GroupV1.CHANGED_TYPE, GroupV1.MEMBERS_CHANGED_TYPE})
    void readsTheExampleAlsoWithAFieldItDoesNotKnow(String type) {
        var group = new JsonMapper().readValue(extended(type), GroupV1.class);

        assertThat(group.title()).isNotBlank();
        assertThat(group.studentIds()).isNotEmpty();
    }

    @Test
    void readsWhichGroupWasArchived() {
        assertThat(new JsonMapper()
                        .readValue(extended(GroupArchivedV1.TYPE), GroupArchivedV1.class)
                        .groupId())
                .isNotNull();
    }

    private static String extended(String type) {
        return CatalogueRules.example(type).replaceFirst("\\{", "{\"later\": 1, ");
    }
}
