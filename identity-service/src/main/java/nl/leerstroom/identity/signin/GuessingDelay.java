package nl.leerstroom.identity.signin;

import java.time.Duration;

/**
 * How long who fails too often has to wait (ID-12): longer each time, never longer than a cap, so that nobody can lock a
 * classmate out for good. A whole school shares one address, hence its larger allowance and smaller cap.
 */
enum GuessingDelay {
    ACCOUNT_FROM_ADDRESS(5, Duration.ofSeconds(60)),
    ADDRESS(100, Duration.ofSeconds(5));

    private static final int STEEPEST = 20;

    private final int free;
    private final Duration longest;

    GuessingDelay(int free, Duration longest) {
        this.free = free;
        this.longest = longest;
    }

    /** @param failures the present one included */
    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var seconds = 1L << Math.min(failures - free, STEEPEST);
        return seconds < longest.toSeconds() ? Duration.ofSeconds(seconds) : longest;
    }
}
