package nl.leerstroom.cli.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    private LogFile log;

    @BeforeEach
    void open() {
        log = new LogFile(folder.resolve("part.log"));
    }

    @Test
    void givesTheLastLines() throws IOException {
        for (var line = 1; line <= 5; line++) {
            log.say("line " + line);
        }

        assertThat(log.tail(2)).containsExactly("line 4", "line 5");
        assertThat(log.tail(50)).hasSize(5);
    }

    @Test
    void hasNoLinesBeforeThereIsAFile() throws IOException {
        assertThat(log.tail(2)).isEmpty();
    }

    @Test
    void putsALargeFileAsideAndKeepsThreeOfThem() throws IOException {
        for (var round = 1; round <= 5; round++) {
            log.say("round " + round);
            log.rotate(5);
        }

        assertThat(log.file()).isEmptyFile();
        assertThat(folder.resolve("part.log.1")).hasContent("round 5");
        assertThat(folder.resolve("part.log.3")).hasContent("round 3");
        assertThat(folder.resolve("part.log.4")).doesNotExist();
    }

    @Test
    void leavesASmallFileAlone() throws IOException {
        log.say("one line");

        log.rotate(1000);

        assertThat(Files.readString(log.file())).isEqualTo("one line\n");
    }
}
