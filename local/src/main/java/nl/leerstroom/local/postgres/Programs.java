package nl.leerstroom.local.postgres;

import java.io.IOException;
import java.util.List;

/** Runs a program to its end. */
final class Programs {

    private Programs() {}

    static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("%s failed:%n%s".formatted(command, said.strip()));
        }
    }
}
