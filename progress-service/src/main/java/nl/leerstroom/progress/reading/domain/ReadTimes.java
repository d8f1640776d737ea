package nl.leerstroom.progress.reading.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * When a student read one page: the {@value #MOST} - 1 earliest times and the latest, each once. So it stays small, and
 * whatever the order in which times become known, and however often, the result is the same.
 */
public record ReadTimes(List<Instant> times) {

    public static final int MOST = 100;

    /** @throws IllegalArgumentException for no time at all */
    public ReadTimes {
        times = kept(new TreeSet<>(times));
    }

    public static ReadTimes of(Instant time) {
        return new ReadTimes(List.of(time));
    }

    public ReadTimes plus(Collection<Instant> more) {
        if (times.containsAll(more)) {
            return this;
        }
        var all = new TreeSet<>(times);
        all.addAll(more);
        return new ReadTimes(List.copyOf(all));
    }

    public Instant first() {
        return times.getFirst();
    }

    public Instant last() {
        return times.getLast();
    }

    public int count() {
        return times.size();
    }

    private static List<Instant> kept(TreeSet<Instant> sorted) {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a page that was read was read at some time");
        }
        while (sorted.size() > MOST) {
            sorted.remove(sorted.lower(sorted.last()));
        }
        return List.copyOf(sorted);
    }
}
