package nl.leerstroom.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./leerstroom <command>}. */
@Command(
        name = "leerstroom",
        mixinStandardHelpOptions = true,
        version = "Leerstroom 0.1.0",
        description = "The whole platform on this machine, and support's tools for any platform.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Reset.class,
            ImportStudents.class,
            Events.class,
        })
public final class Leerstroom {

    private Leerstroom() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Leerstroom()).setExecutionExceptionHandler((failed, command, _) -> {
            command.getErr().println(failed.getMessage() == null ? failed.toString() : failed.getMessage());
            return 1;
        });
    }
}
