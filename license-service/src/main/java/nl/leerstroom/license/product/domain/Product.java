package nl.leerstroom.license.product.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a licence can be for; it offers one level at least.
 *
 * @param id EAN-13
 */
public record Product(String id, Kind kind, String title, List<Level> levels) {

    public enum Kind {
        MODULE,
        ELECTIVE
    }

    public Product {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("product %s offers no level".formatted(id));
        }
        levels = List.copyOf(levels);
    }

    public boolean offers(Level level) {
        return levels.contains(level);
    }

    /** The level wanted when it is offered, else the first one that is. */
    public Level levelFor(@Nullable Level wanted) {
        return wanted != null && offers(wanted) ? wanted : levels.getFirst();
    }
}
