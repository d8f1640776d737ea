package nl.leerstroom.cli.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import nl.leerstroom.cli.supervision.Leftovers;
import nl.leerstroom.cli.supervision.Part;
import nl.leerstroom.cli.supervision.PlatformState.Phase;
import nl.leerstroom.cli.supervision.StartFailed;
import nl.leerstroom.cli.supervision.Supervisor;
import nl.leerstroom.local.api.Refused;
import nl.leerstroom.local.demo.DemoWorld;

/**
 * The supervising process: {@code [part …]} starts all parts, or these. At most one works on a data directory; the lock
 * that says so ends with the process, however it ends.
 */
public final class Platform {

    private final Settings settings;
    private final List<Part> parts;
    private final Supervisor supervisor;

    private Platform(Settings settings, List<String> only) {
        this.settings = settings;
        this.parts = new Stack(settings)
                .parts().stream()
                        .filter(part -> only.isEmpty() || only.contains(part.name()))
                        .toList();
        this.supervisor = new Supervisor(settings.folders(), parts, Clock.systemUTC());
    }

    public static void main(String[] only) throws IOException, InterruptedException {
        var settings = Settings.of(System.getenv(), null);
        settings.folders().make();
        try (var _ = lock(settings)) {
            settings.folders().supervisor().write(ProcessHandle.current().pid());
            var platform = new Platform(settings, Arrays.asList(only));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> platform.supervisor.stop(Phase.STOPPED, "")));
            platform.run();
        }
    }

    private void run() throws InterruptedException {
        try {
            clearLeftovers();
            supervisor.start();
            if (parts.stream().anyMatch(part -> part.name().equals(Service.GATEWAY.module()))) {
                fill();
            }
            supervisor.phase(Phase.RUNNING, "");
        } catch (StartFailed | IOException | RuntimeException failed) {
            supervisor.stop(Phase.FAILED, String.valueOf(failed.getMessage()));
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private void clearLeftovers() throws IOException {
        var leftovers = new Leftovers(settings.folders(), new Stack(settings).parts()).clear();
        if (!leftovers.isEmpty()) {
            supervisor.phase(
                    Phase.STARTING,
                    "An earlier start left parts running; they are stopped now: " + String.join(", ", leftovers) + ".");
        }
    }

    private void fill() throws StartFailed, IOException, InterruptedException {
        var world = new DemoWorld(settings.publicUrl(), settings.root().resolve("content"), Clock.systemUTC());
        try {
            supervisor.phase(Phase.FILLING, "content packages");
            world.importContent();
            // the schools only once: what the user has since changed or thrown away must not come back
            var done = settings.data().resolve("demo.done");
            if (!Files.exists(done)) {
                world.makeSchools(step -> supervisor.phase(Phase.FILLING, step));
                Files.createFile(done);
            }
        } catch (IOException | Refused failed) {
            throw new StartFailed("The demo schools could not be made: " + failed.getMessage());
        }
    }

    private static FileLock lock(Settings settings) throws IOException {
        var channel = FileChannel.open(lockFile(settings), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            throw new IOException("Another supervisor works on " + settings.data());
        }
        return lock;
    }

    static Path lockFile(Settings settings) {
        return settings.folders().run().resolve("supervisor.lock");
    }

    static Map<String, String> environment(Settings settings) {
        return Map.of(
                "LEERSTROOM_DATA_DIR", settings.data().toString(),
                "LEERSTROOM_PORT_OFFSET", String.valueOf(settings.offset()));
    }
}
