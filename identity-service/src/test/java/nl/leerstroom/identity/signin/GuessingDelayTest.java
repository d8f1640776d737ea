package nl.leerstroom.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuessingDelayTest {

    @Test
    void forgivesTheFirstMistakes() {
        assertThat(GuessingDelay.ACCOUNT_FROM_ADDRESS.after(4)).isZero();
        assertThat(GuessingDelay.ADDRESS.after(99)).isZero();
    }

    @Test
    void growsWithEachFailure() {
        assertThat(GuessingDelay.ACCOUNT_FROM_ADDRESS.after(5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(GuessingDelay.ACCOUNT_FROM_ADDRESS.after(6)).isEqualTo(Duration.ofSeconds(2));
        assertThat(GuessingDelay.ACCOUNT_FROM_ADDRESS.after(10)).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void neverLocksOutForLong() {
        assertThat(GuessingDelay.ACCOUNT_FROM_ADDRESS.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
        assertThat(GuessingDelay.ADDRESS.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(5));
    }
}
