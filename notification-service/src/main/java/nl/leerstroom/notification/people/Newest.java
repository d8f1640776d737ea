package nl.leerstroom.notification.people;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.leerstroom.platform.events.Fact;

/** Of several facts about one subject only the newest matters to a copy, and one statement cannot write a row twice. */
final class Newest {

    private Newest() {}

    /** Of facts that come under two types. */
    static <T> Collection<Fact<T>> of(List<Fact<T>> one, List<Fact<T>> other) {
        return of(Stream.concat(one.stream(), other.stream()).toList());
    }

    /** By subject, so that whoever else writes the same rows does so in the same order. */
    static <T> Collection<Fact<T>> of(List<Fact<T>> facts) {
        var newest = new TreeMap<String, Fact<T>>();
        facts.forEach(fact -> newest.merge(
                fact.event().subject(),
                fact,
                (one, other) -> other.event().sequence() > one.event().sequence() ? other : one));
        return newest.values();
    }
}
