package nl.leerstroom.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked once from the artifact on the class path. */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks into a folder below {@code cache} unless it is there; half an unpacked folder is never left under that name. */
    static PostgresBinaries unpackedIn(Path cache) throws IOException {
        var archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        var home = cache.resolve(archive.replace(".txz", "") + "-18.6.0");
        if (!Files.isDirectory(home)) {
            Files.createDirectories(cache);
            var fresh = Files.createTempDirectory(cache, "unpacking-");
            unpack(archive, fresh);
            Files.move(fresh, home);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static String archive(String os, String arch) {
        var system = os.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = Set.of("aarch64", "arm64").contains(arch) ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(system, processor);
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IOException("There is no PostgreSQL for this machine in this build (" + archive + ").");
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
