package nl.leerstroom.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The memory that a process and its children hold, each shared page counted once. Known on Linux only. */
public final class Memory {

    private Memory() {}

    /** Bytes, or nothing where they can't be read. */
    public static OptionalLong of(long pid) {
        var bytes = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> proportional(process.pid()))
                .sum();
        return bytes > 0 ? OptionalLong.of(bytes) : OptionalLong.empty();
    }

    private static long proportional(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }
}
