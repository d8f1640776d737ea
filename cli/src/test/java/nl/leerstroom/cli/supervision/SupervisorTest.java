package nl.leerstroom.cli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.leerstroom.cli.supervision.PartState.Condition;
import nl.leerstroom.cli.supervision.PlatformState.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path data;

    private Folders folders;
    private Supervisor supervisor;

    @BeforeEach
    void make() throws IOException {
        folders = new Folders(data);
        folders.make();
        supervisor = new Supervisor(folders, List.of(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        supervisor.stop(Phase.STOPPED, "");
    }

    @Test
    void startsAPartOnlyWhenThoseItStandsOnAreReady() throws Exception {
        supervise(
                part("top", "echo top >> order; exec sleep 60", "bottom"),
                part("bottom", "echo bottom >> order; exec sleep 60"));

        supervisor.start();

        await().untilAsserted(() -> assertThat(data.resolve("order")).hasContent("bottom\ntop"));
        assertThat(state("top").condition()).isEqualTo(Condition.READY);
    }

    @Test
    void startsAgainWhatWasKilled() throws Exception {
        supervise(part("frail", "exec sleep 60"));
        supervisor.start();
        var first = state("frail").pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().untilAsserted(() -> {
            assertThat(state("frail").condition()).isEqualTo(Condition.READY);
            assertThat(state("frail").pid()).isNotEqualTo(first);
            assertThat(state("frail").restarts()).isEqualTo(1);
        });
        assertThat(folders.log("frail").tail(1)).containsExactly("It ended by itself with exit code 137.");
    }

    @Test
    void stopsTheFoundationLastAndLeavesNoProcess() throws Exception {
        supervise(
                part("bottom", "trap 'echo bottom >> end; exit' TERM; while :; do sleep 0.1; done"),
                part("top", "trap 'sleep 0.5; echo top >> end; exit' TERM; while :; do sleep 0.1; done", "bottom"));
        supervisor.start();
        var pids = List.of(state("bottom").pid(), state("top").pid());

        supervisor.stop(Phase.STOPPED, "");

        assertThat(data.resolve("end")).hasContent("top\nbottom");
        assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        assertThat(folders.state().read().orElseThrow().phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void givesUpOnAPartThatDiesThreeTimesAndShowsItsLastWords() throws Exception {
        supervise(part("broken", "echo 'no licence for this planet'; exit 7", "sound"), part("sound", "exec sleep 60"));

        assertThatThrownBy(() -> supervisor.start())
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("broken did not start: It ended by itself with exit code 7.")
                .hasMessageContaining("no licence for this planet");
    }

    @Test
    void startsNothingWhenAPortIsTaken() throws Exception {
        try (var other = new ServerSocket(0)) {
            var port = new Port(other.getLocalPort(), "requests");
            supervise(new Part("late", List.of(port), Set.of(), new ShellProgram("touch started", true)));

            assertThatThrownBy(() -> supervisor.start())
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("late")
                    .hasMessageContaining("LEERSTROOM_PORT_OFFSET");
            assertThat(data.resolve("started")).doesNotExist();
        }
    }

    @Test
    void clearsWhatAKilledSupervisorLeft() throws Exception {
        var orphan = new ProcessBuilder("sh", "-c", "while :; do sleep 0.1; done", data.toString()).start();
        Files.writeString(data.resolve("run/lost.pid"), orphan.pid() + "\n");
        supervise(part("lost", "exec sleep 60"));

        assertThat(new Leftovers(folders, List.of(part("lost", ""))).clear()).containsExactly("lost");

        assertThat(orphan.waitFor()).isNotZero();
        assertThat(data.resolve("run/lost.pid")).doesNotExist();
    }

    private void supervise(Part... parts) {
        supervisor = new Supervisor(folders, List.of(parts), Clock.systemUTC());
    }

    private static Part part(String name, String script, String... after) {
        return new Part(name, List.of(), Set.of(after), new ShellProgram(script, !script.contains("exit 7")));
    }

    private PartState state(String name) {
        return folders.state().read().orElseThrow().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
