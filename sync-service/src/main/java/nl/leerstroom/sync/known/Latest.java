package nl.leerstroom.sync.known;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import nl.leerstroom.platform.events.Fact;

/** Of several states of one thing the newest: a statement may not touch a row twice. In the order of the keys. */
final class Latest {

    private Latest() {}

    static <T, K extends Comparable<K>> Collection<Fact<T>> of(List<Fact<T>> facts, Function<T, K> key) {
        var latest = new TreeMap<K, Fact<T>>();
        facts.forEach(fact -> latest.merge(key.apply(fact.data()), fact, Latest::newer));
        return latest.values();
    }

    private static <T> Fact<T> newer(Fact<T> one, Fact<T> other) {
        return one.event().sequence() > other.event().sequence() ? one : other;
    }
}
