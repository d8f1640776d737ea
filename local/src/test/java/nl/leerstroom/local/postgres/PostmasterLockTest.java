package nl.leerstroom.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterLockTest {

    @TempDir
    Path data;

    @Test
    void removesWhatADeadServerLeft() throws IOException {
        var lock = Files.writeString(data.resolve("postmaster.pid"), "999999999\n" + data + "\n");

        new PostmasterLock(data).clear();

        assertThat(lock).doesNotExist();
    }

    @Test
    void removesItWhenAnotherProgramHasThatProcessIdNow() throws IOException {
        var lock = Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        new PostmasterLock(data).clear();

        assertThat(lock).doesNotExist();
    }

    @Test
    void leavesItWhileAServerWorksOnTheData() throws IOException {
        var server = new ProcessBuilder("sh", "-c", "sleep 60; true", "-D", data.toString()).start();
        var lock = Files.writeString(data.resolve("postmaster.pid"), server.pid() + "\n");

        new PostmasterLock(data).clear();

        assertThat(lock).exists();
        server.destroyForcibly();
    }

    @Test
    void doesNothingWithoutTheFile() throws IOException {
        new PostmasterLock(data).clear();

        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }
}
