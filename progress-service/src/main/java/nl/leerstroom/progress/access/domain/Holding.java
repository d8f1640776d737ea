package nl.leerstroom.progress.access.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.leerstroom.progress.course.domain.Level;

/**
 * A student's licence of a product.
 *
 * @param levels every level it has had: what was read before a switch may be told after it
 */
public record Holding(String productId, Level level, Set<Level> levels, boolean live) {

    public Holding {
        levels = Set.copyOf(levels);
    }

    /** Two licences of one product: the live one counts, and what was read under either stays. */
    public Holding together(Holding other) {
        var present = live ? this : other;
        var all = EnumSet.copyOf(List.of(level, other.level));
        all.addAll(levels);
        all.addAll(other.levels);
        return new Holding(productId, present.level, all, present.live);
    }
}
