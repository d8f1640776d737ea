package nl.leerstroom.cli.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.leerstroom.cli.supervision.Folders;
import org.jspecify.annotations.Nullable;

/**
 * Where this platform lives: the project's folder, its data, and what is added to every port, so that a second one can
 * run beside the first. Whoever starts a build only once may do without the training of a quick start.
 */
public record Settings(Path root, Path data, int offset, boolean trains) {

    /** @throws IllegalArgumentException with a sentence for a person when the environment makes no sense */
    public static Settings of(Map<String, String> environment, @Nullable Path askedData) {
        var root = Path.of(System.getProperty("leerstroom.root", ""))
                .toAbsolutePath()
                .normalize();
        var fromEnvironment = environment.get("LEERSTROOM_DATA_DIR");
        var wanted = askedData != null
                ? askedData
                : fromEnvironment == null || fromEnvironment.isBlank()
                        ? root.resolve(".leerstroom")
                        : Path.of(fromEnvironment);
        return new Settings(
                root,
                wanted.toAbsolutePath().normalize(),
                offset(environment.getOrDefault("LEERSTROOM_PORT_OFFSET", "0")),
                !"no".equals(environment.get("LEERSTROOM_QUICK_START")));
    }

    public int port(int usual) {
        return usual + offset;
    }

    public URI publicUrl() {
        return local(8080);
    }

    public URI inboxUrl() {
        return local(8025);
    }

    public URI local(int usual) {
        return URI.create("http://localhost:" + port(usual));
    }

    public Folders folders() {
        return new Folders(data);
    }

    /** More options for the JVM of each service. */
    List<String> javaOptions() {
        var options =
                System.getenv().getOrDefault("LEERSTROOM_JAVA_OPTIONS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    /** What can be made again at any time and serves every data directory: unpacked programs, start-up caches. */
    Path cache() {
        return root.resolve(".leerstroom/cache");
    }

    private static int offset(String text) {
        if (!text.strip().matches("\\d{1,5}") || Integer.parseInt(text.strip()) > 40000) {
            throw new IllegalArgumentException(
                    "LEERSTROOM_PORT_OFFSET must be a number from 0 to 40000, not \"" + text + "\".");
        }
        return Integer.parseInt(text.strip());
    }
}
