package nl.leerstroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import nl.leerstroom.cli.stack.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "reset", description = "Stops the platform and forgets everything in it.")
final class Reset implements Callable<Integer> {

    /** What start made in the data directory; whatever else lies there is somebody's own. */
    private static final List<String> OURS = List.of("postgres", "kafka", "mail", "keys", "logs", "run", "demo.done");

    @Mixin
    private Where where = new Where();

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        var settings = where.settings();
        if (!yes && !isSure(settings)) {
            System.out.println("Nothing was changed.");
            return 1;
        }
        System.out.println(Down.stop(settings));
        for (var name : OURS) {
            delete(settings.data().resolve(name));
        }
        System.out.println("Everything is forgotten. ./leerstroom up makes it anew, with the demo schools.");
        return 0;
    }

    private static boolean isSure(Settings settings) {
        if (System.console() == null || !System.console().isTerminal()) {
            System.out.println("There is nobody to ask; say --yes when you are sure.");
            return false;
        }
        var answer = System.console()
                .readLine(
                        "This forgets all schools, accounts, progress and mail in %s. Type yes to go on: ",
                        settings.data());
        return "yes".equals(answer == null ? "" : answer.strip());
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (var files = Files.walk(path)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
