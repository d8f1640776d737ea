package nl.leerstroom.cli.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A service unpacked and with the JVM's ahead-of-time cache: loaded and linked classes and their profiles, recorded in one
 * training run. Made once for each build of the jar. Running on a copy also keeps a service out of the way of the next build.
 */
final class QuickStart {

    private static final int MOST_SECONDS = 300;

    private final Path jar;
    private final Path home;

    private QuickStart(Path jar, Path home) {
        this.jar = jar;
        this.home = home;
    }

    static QuickStart of(Path jar, Path cache) throws IOException {
        var name = jar.getFileName().toString().replace(".jar", "");
        return new QuickStart(jar, cache.resolve(name + "-" + fingerprint(jar)));
    }

    Path jar() {
        return home.resolve("app").resolve(jar.getFileName());
    }

    /** The options that make use of the cache, if there is one. */
    List<String> options() {
        return Files.exists(archive()) ? List.of("-XX:AOTCache=" + archive()) : List.of();
    }

    boolean isMade() {
        return Files.exists(archive());
    }

    void unpack(Path log) throws IOException, InterruptedException {
        if (!Files.exists(jar())) {
            Files.createDirectories(home.getParent());
            new OldBuilds(home).remove();
            var fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
            var isDone = run(
                    List.of(
                            JavaCommand.program(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            fresh.resolve("app").toString()),
                    Map.of(),
                    log);
            if (!isDone) {
                throw new IOException("It could not be unpacked: " + jar);
            }
            Files.move(fresh, home);
        }
    }

    /**
     * Starts the service up to the point where it would take requests, and keeps what the JVM learnt. Without success the
     * service just starts slower.
     */
    void train(JavaCommand java, Map<String, String> environment, Path log) throws IOException, InterruptedException {
        var fresh = home.resolve("training.aot");
        Files.deleteIfExists(fresh);
        var isDone = run(
                java.ofJar(jar(), List.of("-XX:AOTCacheOutput=" + fresh, "-Dspring.context.exit=onRefresh")),
                environment,
                log);
        // one that was cut off may have left half a file
        if (isDone && Files.exists(fresh)) {
            Files.move(fresh, archive());
        }
    }

    private Path archive() {
        return home.resolve("app.aot");
    }

    /** Whether it came to a good end in time. */
    private static boolean run(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            return process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String fingerprint(Path jar) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(jar), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            var java = Runtime.version().toString().getBytes(UTF_8);
            content.getMessageDigest().update(java);
            return HexFormat.of().formatHex(content.getMessageDigest().digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IOException(impossible);
        }
    }
}
