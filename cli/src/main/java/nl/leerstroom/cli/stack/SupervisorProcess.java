package nl.leerstroom.cli.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The supervising process as seen from a command. */
public record SupervisorProcess(Settings settings) {

    private static final int HEAP_MEGABYTES = 64;

    /** Starts it, so that it outlives this command and hears no Ctrl-C meant for another one. */
    public ProcessHandle start(List<String> only) throws IOException {
        settings.folders().make();
        settings.folders().state().delete();
        var command = new ArrayList<String>();
        if (hasSetsid()) {
            command.add("setsid");
        }
        command.add(JavaCommand.program());
        command.add("-Dleerstroom.root=" + settings.root());
        command.addAll(new JavaCommand(settings, HEAP_MEGABYTES)
                .ofClass(Platform.class.getName(), only).stream().skip(1).toList());
        var log = settings.folders().log("supervisor").file().toFile();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(Platform.environment(settings));
        var process = builder.start();
        process.getOutputStream().close();
        return process.toHandle();
    }

    /** The process that holds the lock on the data directory. */
    public Optional<ProcessHandle> running() {
        return isLocked() ? settings.folders().supervisor().process() : Optional.empty();
    }

    private boolean isLocked() {
        var file = Platform.lockFile(settings);
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException | IOException _) {
            return true;
        }
    }

    private static boolean hasSetsid() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) || Files.isExecutable(Path.of("/bin/setsid"));
    }
}
