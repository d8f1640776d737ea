package nl.leerstroom.cli.supervision;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Ends processes: with a request first, by force when that is not heard. */
final class Processes {

    private static final Duration LAST_WORDS = Duration.ofSeconds(25);

    private Processes() {}

    static void end(ProcessHandle process, String signal) {
        request(process, signal);
        if (!isGone(process)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            isGone(process);
        }
    }

    // Java knows TERM only, and PostgreSQL waits for its clients on TERM
    private static void request(ProcessHandle process, String signal) {
        if ("TERM".equals(signal)) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
        } catch (IOException _) {
            process.destroy();
        }
    }

    private static boolean isGone(ProcessHandle process) {
        try {
            process.onExit()
                    .orTimeout(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return true;
        } catch (CompletionException _) {
            return false;
        }
    }
}
