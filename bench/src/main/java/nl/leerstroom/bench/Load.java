package nl.leerstroom.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a number of connections got done, each doing one thing after another.
 *
 * @param nanos how long each thing took, in ascending order
 */
record Load(long[] nanos, double seconds) {

    /** One thing, done by one connection. */
    interface Step {
        void run(int connection) throws Exception;
    }

    static Load over(int connections, Duration lasting, Step step) throws InterruptedException {
        var start = System.nanoTime();
        var end = start + lasting.toNanos();
        var running = new ArrayList<Future<List<Long>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var connection = 0; connection < connections; connection++) {
                var own = connection;
                running.add(threads.submit(() -> repeat(step, own, end)));
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var taken = new ArrayList<Long>();
        for (var one : running) {
            try {
                taken.addAll(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a connection failed", e);
            }
        }
        var sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Load(sorted, seconds);
    }

    private static List<Long> repeat(Step step, int connection, long end) throws Exception {
        var taken = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            var before = System.nanoTime();
            step.run(connection);
            taken.add(System.nanoTime() - before);
        }
        return taken;
    }

    int count() {
        return nanos.length;
    }

    double rate() {
        return nanos.length / seconds;
    }

    /** Milliseconds within which so many of a hundred were done. */
    double percentile(int part) {
        return nanos[(int) ((nanos.length - 1) * (part / 100.0))] / 1e6;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Load load && Arrays.equals(nanos, load.nanos) && seconds == load.seconds;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nanos);
    }

    @Override
    public String toString() {
        return "%d in %.1f s".formatted(nanos.length, seconds);
    }
}
