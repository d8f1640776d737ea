package nl.leerstroom.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.leerstroom.bench.Bench.Work;

/** P9: {@code ./leerstroom up}, not the first time, until everything is healthy; and what it then holds in memory. */
final class StartingUp implements Work {

    @Override
    public Measurement measure(Platform platform, int runs) throws Exception {
        var seconds = new ArrayList<Double>();
        for (var run = 0; run < runs; run++) {
            leerstroom("down");
            var before = System.nanoTime();
            leerstroom("up");
            seconds.add((System.nanoTime() - before) / 1e9);
        }
        return new Measurement(
                "P9",
                "./leerstroom up, second time",
                "s",
                seconds,
                List.of(),
                Map.of("residentMiB", platform.residentMiB()));
    }

    private static void leerstroom(String command) throws IOException, InterruptedException {
        var run = new ProcessBuilder("./leerstroom", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (run.waitFor() != 0) {
            throw new IOException("./leerstroom " + command + " failed");
        }
    }
}
