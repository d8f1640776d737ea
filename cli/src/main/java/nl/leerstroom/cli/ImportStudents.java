package nl.leerstroom.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.leerstroom.local.api.MachineClient;
import nl.leerstroom.local.demo.DemoWorld;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "For support: imports a file of students into a school. Without --apply it is a dry run that changes nothing.",
            "The secret of the machine client is read from LEERSTROOM_SUPPORT_PIPELINE_SECRET.",
            "Exit code 0: every row is fine; 1: it could not be done; 2: rows were refused, the rest went on."
        })
final class ImportStudents implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "FILE", description = "A CSV or XLSX file.")
    private Path file = Path.of("");

    @Option(names = "--brin", required = true, description = "The school, for example 99DE.")
    private String brin = "";

    @Option(names = "--send-welcome", description = "Each new student gets a welcome mail.")
    private boolean sendWelcome;

    @Option(names = "--apply", description = "Does it, when the dry run is there.")
    private boolean apply;

    @Option(names = "--report", description = "Where the report per row is saved (beside the file otherwise).")
    private @Nullable Path report;

    @Option(names = "--url", description = "The platform's address (the one on this machine otherwise).")
    private @Nullable URI url;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file);
        }
        var gateway = url == null ? where.settings().publicUrl() : url;
        var secret = System.getenv().getOrDefault("LEERSTROOM_SUPPORT_PIPELINE_SECRET", DemoWorld.PASSWORD);
        try (var client = new MachineClient(gateway, "support-pipeline", secret)) {
            var run = new ImportRun(client, new Screen());
            var outcome = run.upload(file, brin, sendWelcome);
            if (apply && "READY".equals(outcome.state())) {
                outcome = run.apply(outcome);
            }
            return finish(run, outcome);
        }
    }

    private int finish(ImportRun run, ImportRun.Outcome outcome) throws IOException, InterruptedException {
        System.out.println(outcome.summary());
        if ("REFUSED".equals(outcome.state())) {
            return 1;
        }
        run.refusedRows(outcome).forEach(System.out::println);
        var target = report == null ? file.resolveSibling(file.getFileName() + ".report.csv") : report;
        Files.write(target, run.report(outcome));
        System.out.println("The report per row is in " + target);
        if (!apply) {
            System.out.println("Nothing was changed yet; the same command with --apply does it.");
        }
        return outcome.hasRefusals() ? 2 : 0;
    }
}
