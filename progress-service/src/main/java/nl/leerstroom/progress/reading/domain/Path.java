package nl.leerstroom.progress.reading.domain;

import java.util.Map;
import java.util.Set;

/** The pages that a module has at one level now, by subtask. */
public record Path(String level, Map<String, Set<String>> pagesBySubtask) {

    public Path {
        pagesBySubtask = Map.copyOf(pagesBySubtask);
    }
}
