package nl.leerstroom.cli.supervision;

import java.util.List;
import java.util.Set;

/** A process of the platform: started once the parts in {@code after} are ready, stopped before they are. */
public record Part(String name, List<Port> ports, Set<String> after, Program program) {

    /** Whether others are built on it; these start at once and stop last. */
    boolean isFoundation() {
        return after.isEmpty();
    }
}
