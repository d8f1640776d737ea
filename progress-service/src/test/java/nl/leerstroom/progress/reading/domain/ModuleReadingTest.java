package nl.leerstroom.progress.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.leerstroom.progress.reading.domain.ModuleReading.Owner;
import nl.leerstroom.progress.reading.domain.ReadingFact.ModuleCompleted;
import nl.leerstroom.progress.reading.domain.ReadingFact.ModuleStarted;
import nl.leerstroom.progress.reading.domain.ReadingFact.SubtaskCompleted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleReadingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ReadingId ID = new ReadingId(new UUID(1, 1), "muren");
    private static final Owner OWNER = new Owner(new UUID(2, 2), "8719000000010");
    private static final List<Path> PATHS = List.of(
            new Path("BB", Map.of("beginnen", Set.of("muren.bb-a", "muren.bb-b"), "afmaken", Set.of("muren.bb-c"))),
            new Path("KBGL", Map.of("beginnen", Set.of("muren.kbgl-a"), "afmaken", Set.of("muren.kbgl-c"))));

    @Test
    void startsOnce() {
        var first = ModuleReading.none(ID, OWNER)
                .plus(List.of(read("BB", "bb-a", 0)))
                .tell(PATHS);
        var second = first.reading().plus(List.of(read("BB", "bb-b", 5))).tell(List.of());

        assertThat(first.facts()).containsExactly(new ModuleStarted("BB", NOON));
        assertThat(second.facts()).isEmpty();
    }

    @Test
    void doesNotStartAgainOnTheOtherLevel() {
        var started = ModuleReading.none(ID, OWNER)
                .plus(List.of(read("BB", "bb-a", 0)))
                .tell(PATHS)
                .reading();

        assertThat(started.plus(List.of(read("KBGL", "kbgl-a", 9))).tell(PATHS).facts())
                .containsExactly(new SubtaskCompleted("KBGL", "beginnen", NOON.plusSeconds(9)));
    }

    @Test
    void completesASubtaskWhenItsLastPageWasReadForTheFirstTime() {
        var told = ModuleReading.none(ID, OWNER)
                .plus(List.of(read("BB", "bb-b", 7), read("BB", "bb-a", 3), read("BB", "bb-a", 50)))
                .tell(PATHS);

        assertThat(told.facts())
                .containsExactly(
                        new ModuleStarted("BB", NOON.plusSeconds(3)),
                        new SubtaskCompleted("BB", "beginnen", NOON.plusSeconds(7)));
    }

    @Test
    void completesTheModuleOfOneLevel() {
        var told = ModuleReading.none(ID, OWNER)
                .plus(List.of(read("KBGL", "kbgl-a", 1), read("KBGL", "kbgl-c", 2)))
                .tell(PATHS);

        assertThat(told.facts()).contains(new ModuleCompleted("KBGL", NOON.plusSeconds(2)));
        assertThat(told.facts()).hasSize(4);
        assertThat(told.sequence(1)).isGreaterThan(told.sequence(0));
    }

    @Test
    void keepsBothLevels() {
        var reading = ModuleReading.none(ID, OWNER)
                .plus(List.of(read("BB", "bb-a", 0)))
                .plus(List.of(read("KBGL", "kbgl-a", 1)));

        assertThat(reading.onLevel("BB")).containsOnlyKeys("muren.bb-a");
        assertThat(reading.onLevel("KBGL")).containsOnlyKeys("muren.kbgl-a");
    }

    @Test
    void tellsOfASubtaskThatANewVersionMadeComplete() {
        var half = ModuleReading.none(ID, OWNER)
                .plus(List.of(read("BB", "bb-a", 0)))
                .tell(PATHS)
                .reading();
        var shorter =
                List.of(new Path("BB", Map.of("beginnen", Set.of("muren.bb-a"), "afmaken", Set.of("muren.bb-c"))));

        assertThat(half.tell(shorter).facts()).containsExactly(new SubtaskCompleted("BB", "beginnen", NOON));
    }

    /** Any order, any number of times, cut into any batches: the same reading, and each fact told once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 20261122, 99, 1234567, 7})
    void isTheSameHoweverTheReadsCome(long seed) {
        var random = new Random(seed);
        var log = randomLog(random);
        var expected = ModuleReading.none(ID, OWNER).plus(log).tell(PATHS).reading();

        for (var round = 0; round < 50; round++) {
            var shuffled = new ArrayList<>(log);
            for (var again = 0; again < random.nextInt(40); again++) {
                shuffled.add(log.get(random.nextInt(log.size())));
            }
            Collections.shuffle(shuffled, random);

            var told = new ArrayList<String>();
            var reading = folded(shuffled, random, told);

            assertThat(reading.pages()).as("seed %d round %d", seed, round).isEqualTo(expected.pages());
            assertThat(reading.told()).isEqualTo(expected.told());
            assertThat(told).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(told)).isEqualTo(new TreeSet<>(expected.told()));
        }
    }

    private static ModuleReading folded(List<PageRead> reads, Random random, List<String> told) {
        var reading = ModuleReading.none(ID, OWNER);
        for (var from = 0; from < reads.size(); ) {
            var to = Math.min(reads.size(), from + 1 + random.nextInt(20));
            var next = reading.plus(reads.subList(from, to)).tell(PATHS);
            next.facts().forEach(fact -> told.add(fact.name()));
            reading = next.reading();
            from = to;
        }
        return reading;
    }

    private static List<PageRead> randomLog(Random random) {
        var pages = List.of("bb-a", "bb-b", "bb-c", "kbgl-a", "kbgl-c");
        var log = new ArrayList<PageRead>();
        for (var i = 0; i < 300; i++) {
            var page = pages.get(random.nextInt(random.nextBoolean() ? pages.size() : 2));
            log.add(read(page.startsWith("bb") ? "BB" : "KBGL", page, random.nextInt(500)));
        }
        return log;
    }

    private static PageRead read(String level, String page, int seconds) {
        return new PageRead(
                OWNER.schoolId(), ID, OWNER.productId(), "muren." + page, level, NOON.plusSeconds(seconds), seconds);
    }
}
