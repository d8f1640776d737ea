package nl.leerstroom.cli.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the supervisor keeps what it knows: {@code run/} and {@code logs/} in the data directory. */
public record Folders(Path data) {

    public void make() throws IOException {
        Files.createDirectories(run());
        Files.createDirectories(logs());
    }

    public Path run() {
        return data.resolve("run");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public LogFile log(String part) {
        return new LogFile(logs().resolve(part + ".log"));
    }

    public PidFile pid(String part) {
        return new PidFile(run().resolve(part + ".pid"), data.toString());
    }

    public PidFile supervisor() {
        return pid("supervisor");
    }

    public StateFile state() {
        return new StateFile(run().resolve("state.json"));
    }
}
