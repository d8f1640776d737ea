package nl.leerstroom.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import nl.leerstroom.cli.stack.Settings;
import nl.leerstroom.cli.stack.SupervisorProcess;
import nl.leerstroom.cli.supervision.PlatformState;
import nl.leerstroom.cli.supervision.PlatformState.Phase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts the platform and returns when all of it works.")
final class Up implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int INTERRUPTED = 130;

    @Mixin
    private Where where = new Where();

    @Option(names = "--only", hidden = true, split = ",", description = "Starts these parts alone; for tests.")
    private List<String> only = new ArrayList<>();

    private volatile boolean braking;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = where.settings();
        var supervisor = new SupervisorProcess(settings);
        var running = supervisor.running();
        if (running.isPresent()) {
            System.out.println("Leerstroom is running already, or being started by another command.");
        } else {
            System.out.println("Leerstroom is starting; its data is in " + settings.data());
        }
        var process = running.isPresent() ? running.get() : supervisor.start(only);
        var brake = new Thread(() -> stop(process));
        Runtime.getRuntime().addShutdownHook(brake);
        var last = watch(settings, process);
        if (braking) {
            return INTERRUPTED;
        }
        Runtime.getRuntime().removeShutdownHook(brake);
        return tell(settings, last);
    }

    private PlatformState watch(Settings settings, ProcessHandle process) throws InterruptedException {
        var clock = Clock.systemUTC();
        var screen = new Screen();
        var progress = new Progress(clock.instant());
        while (true) {
            var alive = process.isAlive();
            var state = settings.folders().state().read();
            if (braking) {
                process.onExit().join();
            }
            state.filter(_ -> !braking).ifPresent(now -> {
                progress.news(now).forEach(screen::line);
                screen.passing(progress.pending(now, clock.instant()));
            });
            if (state.isPresent() && isSettled(state.get())) {
                screen.passing("");
                return state.get();
            }
            if (!alive) {
                screen.passing("");
                return new PlatformState(Phase.FAILED, clock.instant(), diedSilently(settings), List.of());
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean isSettled(PlatformState state) {
        return state.isOver() || state.phase() == Phase.RUNNING;
    }

    private static String diedSilently(Settings settings) {
        var log = settings.folders().log("supervisor");
        try {
            return "The supervisor ended. Its log, %s, ends with:%n    %s"
                    .formatted(log.file(), String.join("\n    ", log.tail(20)));
        } catch (IOException failed) {
            return "The supervisor ended, and its log can't be read: " + failed.getMessage();
        }
    }

    private static int tell(Settings settings, PlatformState last) {
        if (last.phase() == Phase.RUNNING) {
            System.out.println(Welcome.of(settings, last));
            return 0;
        }
        System.out.flush();
        System.err.println(
                last.phase() == Phase.FAILED
                        ? "Leerstroom did not start, and everything is stopped again.\n" + last.message()
                        : "Leerstroom was stopped while it was starting.");
        return 1;
    }

    private void stop(ProcessHandle process) {
        braking = true;
        System.out.println("\nStopping everything…");
        process.destroy();
        process.onExit().join();
        System.out.println("Stopped.");
    }
}
