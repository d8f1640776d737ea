package nl.leerstroom.cli.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The supervisor's state for everybody else to read; never seen half written. */
public record StateFile(Path file) {

    void write(PlatformState state) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, JsonMapper.shared().writeValueAsString(state));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public Optional<PlatformState> read() {
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readString(file), PlatformState.class));
        } catch (IOException | JacksonException _) {
            return Optional.empty();
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
