package nl.leerstroom.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file {@code postmaster.pid} in a data directory. A killed server leaves it, and a new server refuses to start when
 * some other program happens to have got that process id since.
 */
final class PostmasterLock {

    private final Path data;

    PostmasterLock(Path data) {
        this.data = data;
    }

    /** Removes the file unless a server still works on this data directory. */
    void clear() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (Files.exists(file) && !isServedBy(Files.readAllLines(file).getFirst())) {
            Files.delete(file);
        }
    }

    private boolean isServedBy(String processId) {
        return processId.strip().matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(processId.strip()))
                        .flatMap(process -> process.info().commandLine())
                        .filter(line -> line.contains(data.toString()))
                        .isPresent();
    }
}
