package nl.leerstroom.progress.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadTimesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void countsATimeOnce() {
        var times = ReadTimes.of(NOON).plus(List.of(NOON)).plus(List.of(NOON.plusSeconds(1), NOON));

        assertThat(times.count()).isEqualTo(2);
    }

    @Test
    void knowsFirstAndLastWhateverCameFirst() {
        var times = ReadTimes.of(NOON).plus(List.of(NOON.minusSeconds(60))).plus(List.of(NOON.minusSeconds(30)));

        assertThat(times.first()).isEqualTo(NOON.minusSeconds(60));
        assertThat(times.last()).isEqualTo(NOON);
    }

    @Test
    void staysSmallAndKeepsFirstAndLast() {
        var many = IntStream.range(0, 1_000).mapToObj(NOON::plusSeconds).toList();

        var times = new ReadTimes(many);

        assertThat(times.count()).isEqualTo(ReadTimes.MOST);
        assertThat(times.first()).isEqualTo(NOON);
        assertThat(times.last()).isEqualTo(NOON.plusSeconds(999));
    }

    @Test
    void isNeverEmpty() {
        assertThatThrownBy(() -> new ReadTimes(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
