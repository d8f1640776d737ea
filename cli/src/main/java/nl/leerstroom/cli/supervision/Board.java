package nl.leerstroom.cli.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.leerstroom.cli.supervision.PartState.Condition;
import nl.leerstroom.cli.supervision.PlatformState.Phase;

/** The state of everything, in one place: parts wait here for each other, and each change is told to the state file. */
final class Board {

    private final Clock clock;
    private final StateFile file;
    private final Map<String, PartState> parts = new LinkedHashMap<>();
    private Phase phase = Phase.STARTING;
    private Instant since;
    private String message = "";

    Board(Clock clock, StateFile file, List<Part> parts) {
        this.clock = clock;
        this.file = file;
        this.since = clock.instant();
        parts.forEach(part ->
                this.parts.put(part.name(), new PartState(part.name(), Condition.WAITING, 0, clock.instant(), 0, "")));
    }

    synchronized void phase(Phase next, String saying) {
        if (next != phase) {
            since = clock.instant();
        }
        phase = next;
        message = saying;
        tell();
    }

    synchronized Phase phase() {
        return phase;
    }

    synchronized void part(String name, Condition condition, String saying) {
        change(name, state -> state.to(condition, clock.instant(), saying));
    }

    synchronized void process(String name, long pid, int restarts) {
        change(name, state -> state.with(pid, restarts));
    }

    /** Waits until all of these are ready, or nothing more is to be waited for. */
    synchronized void awaitReady(Set<String> names) throws InterruptedException {
        while (!isFailed() && !names.stream().allMatch(this::isReady)) {
            wait();
        }
    }

    synchronized boolean isFailed() {
        return parts.values().stream().anyMatch(state -> state.condition() == Condition.FAILED);
    }

    synchronized Set<String> names() {
        return Set.copyOf(parts.keySet());
    }

    synchronized List<PartState> failed() {
        return parts.values().stream()
                .filter(state -> state.condition() == Condition.FAILED)
                .toList();
    }

    // a part that is not run (a test may leave some out) keeps nobody waiting
    private boolean isReady(String name) {
        var state = parts.get(name);
        return state == null || state.condition() == Condition.READY;
    }

    private void change(String name, UnaryOperator<PartState> change) {
        parts.computeIfPresent(name, (_, state) -> change.apply(state));
        notifyAll();
        tell();
    }

    private void tell() {
        try {
            file.write(new PlatformState(phase, since, message, List.copyOf(parts.values())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
