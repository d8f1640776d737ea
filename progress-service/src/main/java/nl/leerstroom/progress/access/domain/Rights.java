package nl.leerstroom.progress.access.domain;

import java.util.Map;
import java.util.Optional;
import nl.leerstroom.progress.course.domain.Level;

/** What a student may see: the products of live licences, while in at least one live group. */
public record Rights(boolean inGroup, Map<String, Holding> holdings) {

    public Rights {
        holdings = Map.copyOf(holdings);
    }

    public boolean holdsAny() {
        return holdings.values().stream().anyMatch(Holding::live);
    }

    /** The path that the student reads now; empty for what is not theirs to see. */
    public Optional<Level> path(String productId) {
        return covered(productId).map(Holding::level);
    }

    /** Whether a read on this path is the student's to tell: also one of a level that was theirs before a switch. */
    public boolean mayHaveRead(String productId, Level level) {
        return covered(productId)
                .filter(holding -> holding.levels().contains(level))
                .isPresent();
    }

    private Optional<Holding> covered(String productId) {
        return inGroup ? Optional.ofNullable(holdings.get(productId)).filter(Holding::live) : Optional.empty();
    }
}
