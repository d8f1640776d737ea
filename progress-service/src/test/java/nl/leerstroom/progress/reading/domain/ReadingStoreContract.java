package nl.leerstroom.progress.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.leerstroom.progress.reading.domain.ModuleReading.Owner;
import org.junit.jupiter.api.Test;

/** What every document store must keep, be it MongoDB or what stands in for it. Works beside the documents of others. */
public interface ReadingStoreContract {

    Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
    UUID SCHOOL = UUID.randomUUID();

    ReadingStore store();

    @Test
    default void givesBackWhatWasSaved() {
        var reading = reading(newId());

        assertThat(store().save(List.of(reading))).isTrue();

        var found = loaded(reading.id());
        assertThat(found.sameAs(reading)).isTrue();
        assertThat(found.owner()).isEqualTo(reading.owner());
        assertThat(found.position()).isEqualTo(reading.position());
        assertThat(found.revision()).isEqualTo(1);
    }

    @Test
    default void findsManyAtOnceAndLeavesOutWhatIsNotThere() {
        var ids = IntStream.range(0, 500).mapToObj(_ -> newId()).toList();
        assertThat(store().save(ids.stream().map(this::reading).toList())).isTrue();
        var missing = newId();

        var asked = new ArrayList<>(ids);
        asked.add(missing);

        assertThat(store().find(SCHOOL, asked)).containsOnlyKeys(ids);
        assertThat(store().find(SCHOOL, List.of())).isEmpty();
    }

    @Test
    default void doesNotShowAnotherSchoolsReading() {
        var reading = reading(newId());
        store().save(List.of(reading));

        assertThat(store().find(UUID.randomUUID(), List.of(reading.id()))).isEmpty();
    }

    @Test
    default void replacesWhatWasLoaded() {
        var id = newId();
        store().save(List.of(reading(id)));
        var loaded = loaded(id);

        assertThat(store().save(List.of(loaded.plus(List.of(read(id, "bb-b", 5))))))
                .isTrue();

        var after = loaded(id);
        assertThat(after.onLevel("BB")).containsOnlyKeys("muren.bb-a", "muren.bb-b");
        assertThat(after.revision()).isEqualTo(2);
    }

    @Test
    default void refusesToOverwriteWhatAnotherSavedInBetween() {
        var id = newId();
        store().save(List.of(reading(id)));
        var loaded = loaded(id);
        store().save(List.of(loaded.plus(List.of(read(id, "bb-b", 5)))));

        assertThat(store().save(List.of(loaded.plus(List.of(read(id, "bb-c", 6))))))
                .isFalse();
        assertThat(store().save(List.of(reading(id)))).as("made twice").isFalse();

        assertThat(loaded(id).onLevel("BB")).containsOnlyKeys("muren.bb-a", "muren.bb-b");
    }

    @Test
    default void savesTheOthersWhenOneIsRefused() {
        var stale = reading(newId());
        store().save(List.of(stale));
        var fresh = reading(newId());

        assertThat(store().save(List.of(stale, fresh))).isFalse();

        assertThat(store().load(List.of(fresh.id()))).containsKey(fresh.id());
    }

    @Test
    default void advancesOnlyFromWhereItStands() {
        var partition = 1_000 + new Random().nextInt(1_000_000);

        assertThat(store().advance(partition, 3, 4)).as("never stood there").isFalse();
        assertThat(store().advance(partition, 0, 10)).isTrue();
        assertThat(store().advance(partition, 0, 11)).as("begun twice").isFalse();
        assertThat(store().advance(partition, 10, 25)).isTrue();
        assertThat(store().advance(partition, 10, 26)).as("an old owner").isFalse();
        assertThat(store().positions()).containsEntry(partition, 25L);
    }

    default ModuleReading reading(ReadingId id) {
        return ModuleReading.none(id, new Owner(SCHOOL, "8719000000010"))
                .plus(List.of(read(id, "bb-a", 0), read(id, "bb-a", 60), read(id, "bb-a", 30)))
                .tell(List.of())
                .reading();
    }

    private ModuleReading loaded(ReadingId id) {
        return Objects.requireNonNull(store().load(List.of(id)).get(id));
    }

    private static ReadingId newId() {
        return new ReadingId(UUID.randomUUID(), "muren");
    }

    private static PageRead read(ReadingId id, String page, int seconds) {
        return new PageRead(SCHOOL, id, "8719000000010", "muren." + page, "BB", NOON.plusSeconds(seconds), seconds);
    }
}
