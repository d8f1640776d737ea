package nl.leerstroom.cli;

import java.nio.file.Path;
import nl.leerstroom.cli.stack.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which platform is meant, when there are several on this machine. */
final class Where {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where the platform keeps its data (or LEERSTROOM_DATA_DIR; .leerstroom in the project"
                    + " otherwise). LEERSTROOM_PORT_OFFSET moves all its ports.")
    private @Nullable Path dataDirectory;

    Settings settings() {
        return Settings.of(System.getenv(), dataDirectory);
    }
}
