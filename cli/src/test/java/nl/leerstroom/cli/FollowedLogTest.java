package nl.leerstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedLogTest {

    @TempDir
    Path folder;

    @Test
    void showsWholeLinesAsTheyComeAndBeginsAnewWithTheFile() throws IOException {
        var file = Files.writeString(folder.resolve("part.log"), "old\n");
        var log = new FollowedLog(file, "part | ");
        log.skipToEnd();

        Files.writeString(file, "new\nhal", StandardOpenOption.APPEND);
        assertThat(log.news()).containsExactly("part | new");
        Files.writeString(file, "f\n", StandardOpenOption.APPEND);
        assertThat(log.news()).containsExactly("part | half");
        Files.writeString(file, "anew\n");
        assertThat(log.news()).containsExactly("part | anew");
        assertThat(log.news()).isEmpty();
    }
}
