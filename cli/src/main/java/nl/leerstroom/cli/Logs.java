package nl.leerstroom.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import nl.leerstroom.cli.stack.Settings;
import nl.leerstroom.cli.stack.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs", description = "Shows the end of a part's log, or of all of them.")
final class Logs implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "PART", description = "A part, as ./leerstroom status names it.")
    private @Nullable String part;

    @Option(names = "-f", description = "Goes on showing what is added.")
    private boolean follow;

    @Option(names = "-n", paramLabel = "LINES", description = "How many lines (${DEFAULT-VALUE}).")
    private int lines = 40;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = where.settings();
        var followed = new ArrayList<FollowedLog>();
        for (var name : names(settings)) {
            var label = part == null ? name + " | " : "";
            var log = new FollowedLog(settings.folders().log(name).file(), label);
            log.skipToEnd();
            followed.add(log);
            settings.folders()
                    .log(name)
                    .tail(part == null ? Math.min(lines, 5) : lines)
                    .forEach(line -> System.out.println(label + line));
        }
        while (follow) {
            for (var log : followed) {
                log.news().forEach(System.out::println);
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        return 0;
    }

    private List<String> names(Settings settings) {
        var known = new ArrayList<String>();
        new Stack(settings).parts().forEach(one -> known.add(one.name()));
        known.add("supervisor");
        if (part != null && !known.contains(part)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no part " + part + ". The parts are: " + String.join(", ", known));
        }
        return part == null ? known : List.of(part);
    }
}
