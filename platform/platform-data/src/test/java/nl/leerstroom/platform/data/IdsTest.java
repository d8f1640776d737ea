package nl.leerstroom.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsAreOfVersionSevenAndHoldTheTime() {
        var before = System.currentTimeMillis();

        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis() + 1_000);
    }

    @Test
    void laterIdsSortLaterAsTheDatabaseSortsThem() {
        var ids = Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void threadsNeverShareAnId() {
        var ids =
                IntStream.range(0, 50_000).parallel().mapToObj(_ -> Ids.next()).toList();

        assertThat(ids).doesNotHaveDuplicates();
    }
}
