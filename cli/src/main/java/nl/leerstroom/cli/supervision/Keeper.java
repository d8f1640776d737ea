package nl.leerstroom.cli.supervision;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.leerstroom.cli.supervision.PartState.Condition;
import org.jspecify.annotations.Nullable;

/** Keeps one part running from its first start until it is told to stop. */
final class Keeper implements Runnable {

    private static final int FIRST_TRIES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    private final Part part;
    private final Board board;
    private final Folders folders;
    private final Semaphore slots;
    private final Backoff backoff = new Backoff();
    private boolean stopping;
    private int starts;
    private boolean wasReady;
    private @Nullable Process process;
    private volatile @Nullable Thread thread;

    Keeper(Part part, Board board, Folders folders, Semaphore slots) {
        this.part = part;
        this.board = board;
        this.folders = folders;
        this.slots = slots;
    }

    /** Returns when the part is stopped, or has failed before it was ever ready. */
    @Override
    public void run() {
        try {
            thread = Thread.currentThread();
            board.awaitReady(part.after());
            while (goesOn()) {
                live();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failed) {
            fail(String.valueOf(failed.getMessage()));
        }
    }

    /** Ends the process and lets nothing start again. */
    void stop() {
        var last = giveUp();
        if (last != null) {
            Processes.end(last.toHandle(), part.program().stopSignal());
        }
        if (!isFailed()) {
            board.part(part.name(), Condition.STOPPED, "");
        }
    }

    Part part() {
        return part;
    }

    private synchronized boolean goesOn() {
        return !stopping && !board.isFailed();
    }

    private synchronized @Nullable Process giveUp() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
        return process;
    }

    private void live() throws IOException, InterruptedException {
        var born = System.nanoTime();
        var running = start();
        if (running != null) {
            running.waitFor();
            mourn(running, Duration.ofNanos(System.nanoTime() - born));
        }
    }

    /** The process once it is ready, or dead before it was. */
    private @Nullable Process start() throws IOException, InterruptedException {
        var slot = !part.isFoundation();
        if (slot) {
            slots.acquire();
        }
        try {
            board.part(part.name(), Condition.PREPARING, "");
            var log = folders.log(part.name());
            log.rotate(LogFile.LARGEST);
            part.program().prepare(log.file());
            board.part(part.name(), Condition.STARTING, "");
            var running = launch(log);
            if (running != null) {
                awaitReady(running);
            }
            return running;
        } finally {
            if (slot) {
                slots.release();
            }
        }
    }

    private synchronized @Nullable Process launch(LogFile log) throws IOException {
        if (stopping) {
            return null;
        }
        var launch = part.program().launch();
        var builder = new ProcessBuilder(launch.command())
                .directory(folders.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        builder.environment().putAll(launch.environment());
        var started = builder.start();
        started.getOutputStream().close();
        process = started;
        folders.pid(part.name()).write(started.pid());
        board.process(part.name(), started.pid(), Math.max(0, starts));
        starts++;
        return started;
    }

    private void awaitReady(Process running) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (running.isAlive() && !part.program().isReady()) {
            if (System.nanoTime() - end > 0) {
                folders.log(part.name()).say("Not ready after %d s, so it is ended.".formatted(PATIENCE.toSeconds()));
                running.destroyForcibly();
            }
            running.waitFor(BETWEEN_PROBES.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (running.isAlive()) {
            wasReady = true;
            board.part(part.name(), Condition.READY, "");
        }
    }

    private void mourn(Process dead, Duration lived) throws IOException, InterruptedException {
        folders.pid(part.name()).delete();
        if (!goesOn()) {
            return;
        }
        var how = "It ended by itself with exit code %d.".formatted(dead.exitValue());
        folders.log(part.name()).say(how);
        if (!wasReady && starts >= FIRST_TRIES) {
            fail(how);
            return;
        }
        board.part(part.name(), Condition.RESTARTING, how);
        TimeUnit.NANOSECONDS.sleep(backoff.afterDeath(lived).toNanos());
    }

    private void fail(String why) {
        if (goesOn()) {
            board.part(part.name(), Condition.FAILED, why);
        }
    }

    private boolean isFailed() {
        return board.failed().stream().anyMatch(state -> state.name().equals(part.name()));
    }
}
