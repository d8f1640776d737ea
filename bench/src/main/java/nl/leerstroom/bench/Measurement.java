package nl.leerstroom.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was found, beside its baseline.
 *
 * @param values of each run, in {@code unit}
 * @param baselines of each run, in the same unit; empty where there is none
 * @param more other figures worth keeping, such as CPU milliseconds per item
 */
record Measurement(
        String id, String work, String unit, List<Double> values, List<Double> baselines, Map<String, Object> more) {

    double median() {
        return median(values);
    }

    double baseline() {
        return median(baselines);
    }

    /** The value as a part of the baseline. */
    double ratio() {
        return baselines.isEmpty() ? 0 : median() / baseline();
    }

    String sentence() {
        var against = baselines.isEmpty() ? "" : " (baseline %.0f, %.0f %%)".formatted(baseline(), 100 * ratio());
        return String.format(Locale.ROOT, "%s %s: %.1f %s%s %s", id, work, median(), unit, against, more);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
