package nl.leerstroom.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** {@code bench [--runs N] [P1] [P3] [P9]}: measures what is named, or all, and writes the results. */
public final class Bench {

    private Bench() {}

    /** One measured thing: run several times, the median counts. */
    interface Work {
        Measurement measure(Platform platform, int runs) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var known = new LinkedHashMap<String, Work>();
        known.put("P1", new PageReading());
        known.put("P3", new BulkImporting());
        known.put("P9", new StartingUp());
        var wanted = new ArrayList<>(List.of(arguments));
        var runs = 5;
        if (wanted.contains("--runs")) {
            var at = wanted.indexOf("--runs");
            runs = Integer.parseInt(wanted.remove(at + 1));
            wanted.remove(at);
        }
        if (!wanted.isEmpty()) {
            known.keySet().retainAll(wanted);
        }
        var platform = Platform.fromEnvironment();
        var measured = new ArrayList<Measurement>();
        for (var work : known.entrySet()) {
            System.out.println(work.getKey() + " ...");
            var result = work.getValue().measure(platform, runs);
            System.out.println(result.sentence());
            measured.add(result);
        }
        Results.write(measured);
    }
}
