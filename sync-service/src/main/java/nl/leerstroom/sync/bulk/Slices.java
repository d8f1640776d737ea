package nl.leerstroom.sync.bulk;

import java.util.List;
import java.util.stream.IntStream;

/** A long list in pieces that are not. */
final class Slices {

    private Slices() {}

    static <T> List<List<T>> of(List<T> all, int longest) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + longest)
                .mapToObj(from -> all.subList(from, Math.min(from + longest, all.size())))
                .toList();
    }
}
