package nl.leerstroom.cli.supervision;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The log of a part. The process writes to it itself, so that nothing is lost when the supervisor dies. */
public record LogFile(Path file) {

    static final long LARGEST = 10_000_000;
    static final int OLD_ONES = 3;

    private static final int TAIL_BYTES = 64_000;

    /** Copies a file that grew too large aside and empties it; the process goes on writing at its new end. */
    void rotate(long largest) throws IOException {
        if (!Files.exists(file) || Files.size(file) < largest) {
            return;
        }
        for (var age = OLD_ONES - 1; age >= 1; age--) {
            if (Files.exists(old(age))) {
                Files.move(old(age), old(age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(file, old(1), StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    void say(String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The last lines, oldest first. */
    public List<String> tail(int lines) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(0, content.length() - TAIL_BYTES));
            var bytes = new byte[(int) Math.min(TAIL_BYTES, content.length() - content.getFilePointer())];
            content.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        }
    }

    private Path old(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }
}
