package nl.leerstroom.cli.supervision;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.leerstroom.cli.supervision.PlatformState.Phase;

/**
 * Runs the parts from first to last. Either all of them are ready when {@link #start} returns, or all of them are stopped
 * when it throws.
 */
public final class Supervisor {

    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);
    private static final int LAST_LINES = 25;

    private final Folders folders;
    private final List<Part> parts;
    private final Board board;
    private final List<Keeper> keepers;

    public Supervisor(Folders folders, List<Part> parts, Clock clock) {
        this.folders = folders;
        this.parts = parts;
        this.board = new Board(clock, folders.state(), parts);
        // as many at a time as there are cores: more would all be slow together
        var slots = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
        this.keepers = parts.stream()
                .map(part -> new Keeper(part, board, folders, slots))
                .toList();
    }

    public void start() throws StartFailed, InterruptedException {
        board.phase(Phase.STARTING, "");
        var taken = PortCheck.taken(parts);
        if (!taken.isEmpty()) {
            throw new StartFailed(String.join("\n", taken)
                    + "\nStop that program, or start Leerstroom with other ports, each higher by what you say:"
                    + " LEERSTROOM_PORT_OFFSET=1000 ./leerstroom up");
        }
        keepers.forEach(keeper -> Thread.ofVirtual().name(keeper.part().name()).start(keeper));
        board.awaitReady(board.names());
        if (board.isFailed()) {
            throw new StartFailed(complaint());
        }
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
                .scheduleWithFixedDelay(
                        this::rotateLogs, BETWEEN_ROUNDS.toSeconds(), BETWEEN_ROUNDS.toSeconds(), TimeUnit.SECONDS);
    }

    public void phase(Phase phase, String message) {
        board.phase(phase, message);
    }

    /** Stops everything in order; what does not listen is killed. */
    public synchronized void stop(Phase end, String message) {
        if (board.phase() == Phase.STOPPED || board.phase() == Phase.FAILED) {
            return;
        }
        board.phase(Phase.STOPPING, message);
        new Waves(parts)
                .each(part -> keepers.stream()
                        .filter(keeper -> keeper.part().equals(part))
                        .forEach(Keeper::stop));
        board.phase(end, message);
    }

    private String complaint() {
        return board.failed().stream()
                .map(state -> "%s did not start: %s%nIts log, %s, ends with:%n%s"
                        .formatted(
                                state.name(),
                                state.note(),
                                folders.log(state.name()).file(),
                                lastWords(state)))
                .collect(Collectors.joining("\n"));
    }

    private String lastWords(PartState state) {
        try {
            return folders.log(state.name()).tail(LAST_LINES).stream()
                    .map(line -> "    " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException _) {
            return "    (it can't be read)";
        }
    }

    private void rotateLogs() {
        for (var part : parts) {
            try {
                folders.log(part.name()).rotate(LogFile.LARGEST);
            } catch (IOException failed) {
                System.err.println("The log of %s could not be rotated: %s".formatted(part.name(), failed));
            }
        }
    }
}
