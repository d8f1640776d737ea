package nl.leerstroom.progress.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.leerstroom.platform.events.Fact;
import nl.leerstroom.platform.events.ReceivedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicenseChangeTest {

    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID LICENSE = UUID.randomUUID();
    private static final UUID STUDENT = UUID.randomUUID();

    @Test
    void comesToTheLastStateAndKeepsEveryLevel() {
        var change = LicenseChange.of(List.of(
                        fact(LicenseV1.DEACTIVATED_TYPE, null, 3),
                        fact(LicenseV1.ASSIGNED_TYPE, "BB", 1),
                        fact(LicenseV1.LEVEL_SWITCHED_TYPE, "KBGL", 2)))
                .getFirst();

        assertThat(change.level()).isEqualTo("KBGL");
        assertThat(change.levels()).containsExactly("BB", "KBGL");
        assertThat(change.live()).isFalse();
        assertThat(change.sequence()).isEqualTo(3);
    }

    private static Fact<LicenseV1> fact(String type, @Nullable String level, long sequence) {
        var event = new ReceivedEvent(
                UUID.randomUUID(),
                type,
                "license.license",
                STUDENT.toString(),
                LICENSE.toString(),
                sequence,
                Instant.EPOCH,
                SCHOOL);
        return new Fact<>(event, new LicenseV1(LICENSE, STUDENT, "8719000000010", level));
    }
}
