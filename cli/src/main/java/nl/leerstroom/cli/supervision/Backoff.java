package nl.leerstroom.cli.supervision;

import java.time.Duration;

/** How long to wait before a part that died is started again: at once, then ever longer, until it has held out for a minute. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HELD_OUT = Duration.ofMinutes(1);

    private int deaths;

    /** The pause after a death, given how long the part had lived. */
    Duration afterDeath(Duration lived) {
        deaths = lived.compareTo(HELD_OUT) >= 0 ? 1 : deaths + 1;
        if (deaths == 1) {
            return Duration.ZERO;
        }
        var pause = FIRST.multipliedBy(1L << Math.min(deaths - 2, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
