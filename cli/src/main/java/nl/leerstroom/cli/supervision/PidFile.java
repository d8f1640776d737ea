package nl.leerstroom.cli.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file with a process id in it. Ids are given out again, so a process counts as ours only while its command line
 * mentions our data directory.
 */
public record PidFile(Path file, String mark) {

    public void write(long pid) throws IOException {
        Files.writeString(file, pid + "\n");
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The process, if it still runs and is ours. */
    public Optional<ProcessHandle> process() {
        return number().flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains(mark));
    }

    private Optional<Long> number() {
        try {
            var text = Files.readString(file).strip();
            return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
