package nl.leerstroom.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A log that grows, and now and then begins anew. */
final class FollowedLog {

    private static final int MOST_BYTES = 1_000_000;

    private final Path file;
    private final String label;
    private long position;

    FollowedLog(Path file, String label) {
        this.file = file;
        this.label = label;
    }

    void skipToEnd() throws IOException {
        position = size();
    }

    /** The whole lines that were added since the last time. */
    List<String> news() throws IOException {
        var size = size();
        if (size < position) {
            position = 0;
        }
        if (size == position) {
            return List.of();
        }
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(position);
            var bytes = new byte[(int) Math.min(MOST_BYTES, size - position)];
            content.readFully(bytes);
            return wholeLines(bytes);
        }
    }

    private List<String> wholeLines(byte[] bytes) {
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        position += end;
        return new String(bytes, 0, end, StandardCharsets.UTF_8)
                .lines()
                .map(line -> label + line)
                .toList();
    }

    private long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
