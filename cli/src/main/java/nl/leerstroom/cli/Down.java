package nl.leerstroom.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import nl.leerstroom.cli.stack.Settings;
import nl.leerstroom.cli.stack.Stack;
import nl.leerstroom.cli.stack.SupervisorProcess;
import nl.leerstroom.cli.supervision.Leftovers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops the platform; its data stays.")
final class Down implements Callable<Integer> {

    private static final int MOST_SECONDS = 90;

    @Mixin
    private Where where = new Where();

    @Override
    public Integer call() throws IOException {
        System.out.println(stop(where.settings()));
        return 0;
    }

    /** Stops whatever runs and says what that was. */
    static String stop(Settings settings) throws IOException {
        var running = new SupervisorProcess(settings).running();
        running.ifPresent(Down::end);
        var leftovers = new Leftovers(settings.folders(), new Stack(settings).parts()).clear();
        if (running.isPresent()) {
            return "Leerstroom is stopped.";
        }
        return leftovers.isEmpty()
                ? "Leerstroom was not running."
                : "Leerstroom had lost its supervisor; stopped what still ran: " + String.join(", ", leftovers) + ".";
    }

    private static void end(ProcessHandle supervisor) {
        System.out.println("Stopping…");
        supervisor.destroy();
        supervisor
                .onExit()
                .completeOnTimeout(supervisor, MOST_SECONDS, TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }
}
