package nl.leerstroom.cli.supervision;

import java.util.List;
import java.util.Map;

/** A part that a test makes up: a shell script, ready from the start or never. */
record ShellProgram(String script, boolean isReady) implements Program {

    @Override
    public Launch launch() {
        return new Launch(List.of("sh", "-c", script), Map.of());
    }
}
