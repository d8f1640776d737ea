package nl.leerstroom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code bench [--runs N] [P1] [P3] [P9]}: measures what is named, or all, and writes the results. */
public final class Bench {

    private Bench() {}

    /** One measured thing: run several times, the median counts. */
    interface Work {
        Measurement measure(Platform platform, int runs) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var known = Map.<String, Work>of(
                "P1", new PageReading(),
                "P3", new BulkImporting(),
                "P9", new StartingUp());
        var wanted = new ArrayList<>(List.of(arguments));
        var runs = 5;
        if (wanted.contains("--runs")) {
            var at = wanted.indexOf("--runs");
            runs = Integer.parseInt(wanted.remove(at + 1));
            wanted.remove(at);
        }
        var platform = Platform.fromEnvironment();
        var measured = new ArrayList<Measurement>();
        for (var name : List.of("P1", "P3", "P9")) {
            if (wanted.isEmpty() || wanted.contains(name)) {
                System.out.println(name + " ...");
                var result = known.get(name).measure(platform, runs);
                System.out.println(result.sentence());
                measured.add(result);
            }
        }
        Results.write(measured);
    }
}
