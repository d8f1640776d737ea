package nl.leerstroom.progress.access;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.leerstroom.platform.events.Fact;

/** Of many events the newest per subject, in order of id: what one statement can store, and no two can lock crosswise. */
final class Newest {

    private Newest() {}

    static <T> List<Fact<T>> of(List<Fact<T>> facts, Function<T, UUID> subject) {
        var newest = new TreeMap<UUID, Fact<T>>();
        for (var fact : facts) {
            newest.merge(
                    subject.apply(fact.data()),
                    fact,
                    (one, other) -> one.event().sequence() > other.event().sequence() ? one : other);
        }
        return List.copyOf(newest.values());
    }

    static <T> String[] texts(List<T> rows, Function<T, ?> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    static <T> long[] sequences(List<Fact<T>> rows) {
        return rows.stream().mapToLong(row -> row.event().sequence()).toArray();
    }

    static <T> String[] schools(List<Fact<T>> rows) {
        return texts(rows, row -> row.event().school());
    }
}
