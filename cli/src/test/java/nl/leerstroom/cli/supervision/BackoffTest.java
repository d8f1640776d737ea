package nl.leerstroom.cli.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void startsAPartAgainAtOnceAfterItsFirstDeath() {
        assertThat(backoff.afterDeath(Duration.ofHours(1))).isZero();
    }

    @Test
    void waitsLongerAfterEachDeathButNeverLongerThanHalfAMinute() {
        assertThat(backoff.afterDeath(Duration.ofSeconds(1))).isZero();
        assertThat(backoff.afterDeath(Duration.ofSeconds(1))).hasMillis(500);
        assertThat(backoff.afterDeath(Duration.ofSeconds(1))).hasMillis(1000);
        assertThat(backoff.afterDeath(Duration.ofSeconds(1))).hasMillis(2000);
        for (var deaths = 0; deaths < 100; deaths++) {
            assertThat(backoff.afterDeath(Duration.ofSeconds(1))).isLessThanOrEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void forgivesAPartThatHeldOutForAMinute() {
        for (var deaths = 0; deaths < 5; deaths++) {
            backoff.afterDeath(Duration.ofSeconds(1));
        }

        assertThat(backoff.afterDeath(Duration.ofMinutes(1))).isZero();
    }
}
