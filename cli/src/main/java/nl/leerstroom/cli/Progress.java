package nl.leerstroom.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.leerstroom.cli.supervision.PartState;
import nl.leerstroom.cli.supervision.PartState.Condition;
import nl.leerstroom.cli.supervision.PlatformState;
import nl.leerstroom.cli.supervision.PlatformState.Phase;

/** Tells a start as it goes: each thing once, when it happens. */
final class Progress {

    private static final Set<Condition> BUSY = Set.of(Condition.PREPARING, Condition.STARTING, Condition.RESTARTING);

    private final Instant begin;
    private final Map<String, Condition> told = new HashMap<>();
    private final Set<String> messages = new HashSet<>();

    Progress(Instant begin) {
        this.begin = begin;
    }

    /** What is new since the last time. */
    List<String> news(PlatformState now) {
        var lines = new ArrayList<String>();
        if (now.phase() == Phase.STARTING && !now.message().isEmpty() && messages.add(now.message())) {
            lines.add(now.message());
        }
        for (var part : now.parts()) {
            if (told.put(part.name(), part.condition()) != part.condition()) {
                lines.addAll(line(part));
            }
        }
        if (now.phase() == Phase.FILLING && messages.add(now.message())) {
            lines.add("  filling in: " + now.message());
        }
        return lines;
    }

    /** What is being waited for. */
    String pending(PlatformState now, Instant time) {
        var busy = now.parts().stream()
                .filter(part -> BUSY.contains(part.condition()))
                .map(part -> part.name() + (part.condition() == Condition.PREPARING ? " (being prepared)" : ""))
                .collect(Collectors.joining(", "));
        var seconds = Duration.between(begin, time).toSeconds();
        return busy.isEmpty() ? "" : "  … %d s, waiting for %s".formatted(seconds, busy);
    }

    // whoever joins a start that is under way is told only what comes
    private List<String> line(PartState part) {
        if (part.since().isBefore(begin)) {
            return List.of();
        }
        var after = Duration.between(begin, part.since()).toMillis() / 1000.0;
        return switch (part.condition()) {
            case READY -> List.of("  %-22s ready after %.1f s".formatted(part.name(), after));
            case RESTARTING -> List.of("  %-22s %s It is started again.".formatted(part.name(), part.note()));
            case FAILED -> List.of("  %-22s failed".formatted(part.name()));
            default -> List.of();
        };
    }
}
