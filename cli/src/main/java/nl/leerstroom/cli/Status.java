package nl.leerstroom.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.leerstroom.cli.stack.Memory;
import nl.leerstroom.cli.stack.Stack;
import nl.leerstroom.cli.stack.SupervisorProcess;
import nl.leerstroom.cli.supervision.PartState;
import nl.leerstroom.cli.supervision.PartState.Condition;
import nl.leerstroom.cli.supervision.PlatformState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description =
                "Shows how each part is doing. Exit code 0: all of it works; 3: it does not run; 4: not all of it works.")
final class Status implements Callable<Integer> {

    private static final String ROW = "%-22s %-11s %8s %10s %9s %10s%n";

    @Mixin
    private Where where = new Where();

    @Override
    public Integer call() {
        var settings = where.settings();
        var state = settings.folders().state().read();
        if (state.isEmpty() || new SupervisorProcess(settings).running().isEmpty()) {
            var left = new Stack(settings)
                    .parts().stream()
                            .filter(part -> settings.folders()
                                    .pid(part.name())
                                    .process()
                                    .isPresent())
                            .map(part -> part.name())
                            .collect(Collectors.joining(", "));
            System.out.println(
                    left.isEmpty()
                            ? "Leerstroom does not run. Start it with ./leerstroom up"
                            : "Leerstroom has lost its supervisor. Still running: " + left
                                    + ".\n./leerstroom up stops them and starts anew; ./leerstroom down only stops them.");
            return 3;
        }
        print(state.get());
        return state.get().parts().stream().allMatch(part -> part.condition() == Condition.READY) ? 0 : 4;
    }

    private static void print(PlatformState state) {
        var now = Clock.systemUTC().instant();
        System.out.printf("Leerstroom: %s, for %s%n%n", word(state.phase()), span(state.since(), now));
        System.out.printf(ROW, "part", "state", "process", "for", "restarts", "memory");
        var total = 0L;
        for (var part : state.parts()) {
            var memory = part.condition() == Condition.STOPPED
                    ? 0
                    : Memory.of(part.pid()).orElse(0);
            total += memory;
            print(part, memory, now);
        }
        System.out.printf(ROW, "", "", "", "", "", megabytes(total));
    }

    private static void print(PartState part, long memory, Instant now) {
        System.out.printf(
                ROW,
                part.name(),
                word(part.condition()),
                part.pid() == 0 ? "" : String.valueOf(part.pid()),
                span(part.since(), now),
                String.valueOf(part.restarts()),
                megabytes(memory));
        if (!part.note().isEmpty()) {
            System.out.println("    " + part.note());
        }
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String megabytes(long bytes) {
        return bytes == 0 ? "" : bytes / (1 << 20) + " MiB";
    }

    private static String span(Instant from, Instant to) {
        var span = Duration.between(from, to);
        return span.toHours() > 0
                ? "%d h %d min".formatted(span.toHours(), span.toMinutesPart())
                : span.toMinutes() > 0
                        ? "%d min".formatted(span.toMinutes())
                        : "%d s".formatted(Math.max(0, span.toSeconds()));
    }
}
