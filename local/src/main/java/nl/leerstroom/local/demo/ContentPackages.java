package nl.leerstroom.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The content packages of this project, each a folder with a manifest. */
record ContentPackages(Path folder) {

    List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The package as one file; the same files give the same bytes. */
    static byte[] zip(Path contentPackage) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.walk(contentPackage)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry(contentPackage.relativize(file).toString());
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
