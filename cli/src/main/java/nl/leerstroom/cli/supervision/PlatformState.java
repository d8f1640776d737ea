package nl.leerstroom.cli.supervision;

import java.time.Instant;
import java.util.List;

/** How the whole is doing. */
public record PlatformState(Phase phase, Instant since, String message, List<PartState> parts) {

    /** Where in its life the platform is. */
    public enum Phase {
        STARTING,
        FILLING,
        RUNNING,
        STOPPING,
        STOPPED,
        FAILED
    }

    public boolean isOver() {
        return phase == Phase.STOPPED || phase == Phase.FAILED;
    }
}
