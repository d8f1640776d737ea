package nl.leerstroom.cli.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path data;

    @Test
    void findsAProcessThatWorksOnOurData() throws IOException {
        var process = new ProcessBuilder("sh", "-c", "sleep 60; true", data.toString()).start();
        var file = file(data.toString());

        file.write(process.pid());

        assertThat(file.process()).hasValue(process.toHandle());
        process.destroyForcibly();
    }

    @Test
    void takesNoOtherProcessForOurs() throws IOException {
        var file = file(data.toString());

        file.write(ProcessHandle.current().pid());

        assertThat(file.process()).isEmpty();
    }

    @Test
    void findsNothingInAFileThatNamesNoLivingProcess() throws IOException {
        var file = file("");

        assertThat(file.process()).isEmpty();
        Files.writeString(file.file(), "999999999");
        assertThat(file.process()).isEmpty();
        Files.writeString(file.file(), "not a number");
        assertThat(file.process()).isEmpty();
    }

    private PidFile file(String mark) {
        return new PidFile(data.resolve("part.pid"), mark);
    }
}
