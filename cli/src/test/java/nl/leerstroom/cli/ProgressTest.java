package nl.leerstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.leerstroom.cli.supervision.PartState;
import nl.leerstroom.cli.supervision.PartState.Condition;
import nl.leerstroom.cli.supervision.PlatformState;
import nl.leerstroom.cli.supervision.PlatformState.Phase;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Progress progress = new Progress(NOON);

    @Test
    void tellsOnceThatAPartIsReady() {
        var ready = state(Phase.STARTING, "", part("kafka", Condition.READY, 3));

        assertThat(progress.news(ready)).containsExactly("  kafka                  ready after 3.0 s");
        assertThat(progress.news(ready)).isEmpty();
    }

    @Test
    void saysNothingOfPartsThatWereReadyBefore() {
        assertThat(progress.news(state(Phase.RUNNING, "", part("kafka", Condition.READY, -60))))
                .isEmpty();
    }

    @Test
    void tellsWhatIsFilledIn() {
        var filling = state(Phase.FILLING, "Vakcollege De Stroom");

        assertThat(progress.news(filling)).containsExactly("  filling in: Vakcollege De Stroom");
        assertThat(progress.news(filling)).isEmpty();
    }

    @Test
    void namesWhatIsWaitedFor() {
        var state = state(
                Phase.STARTING,
                "",
                part("kafka", Condition.READY, 1),
                part("sync-service", Condition.STARTING, 1),
                part("gateway", Condition.PREPARING, 1),
                part("roster-service", Condition.WAITING, 0));

        assertThat(progress.pending(state, NOON.plusSeconds(4)))
                .isEqualTo("  … 4 s, waiting for sync-service, gateway (being prepared)");
        assertThat(progress.pending(state(Phase.RUNNING, ""), NOON)).isEmpty();
    }

    private static PlatformState state(Phase phase, String message, PartState... parts) {
        return new PlatformState(phase, NOON, message, List.of(parts));
    }

    private static PartState part(String name, Condition condition, int second) {
        return new PartState(name, condition, 1, NOON.plusSeconds(second), 0, "");
    }
}
