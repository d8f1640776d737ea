package nl.leerstroom.cli.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM of ours is started. The first option says whose it is: leftovers are known by it. */
record JavaCommand(Settings settings, int heapMegabytes) {

    /** A program on the class path of this command itself. */
    List<String> ofClass(String mainClass, List<String> arguments) {
        var command = options();
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return command;
    }

    List<String> ofJar(Path jar, List<String> moreOptions) {
        var command = options();
        command.addAll(moreOptions);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private List<String> options() {
        return new ArrayList<>(List.of(
                program(),
                "-Dleerstroom.data=" + settings.data(),
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }
}
