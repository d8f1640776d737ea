package nl.leerstroom.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Unpacked builds of the same service, beside the one that is about to come. The last of them may still be running. */
record OldBuilds(Path coming) {

    void remove() throws IOException {
        for (var old : others().stream().skip(1).toList()) {
            delete(old);
        }
    }

    /** Newest first. */
    private List<Path> others() throws IOException {
        var name = String.valueOf(coming.getFileName());
        var beginning = name.substring(0, name.lastIndexOf('-') + 1);
        try (var siblings = Files.list(coming.getParent())) {
            return siblings.filter(
                            sibling -> String.valueOf(sibling.getFileName()).startsWith(beginning))
                    .filter(sibling -> !sibling.equals(coming))
                    .sorted(Comparator.comparing(OldBuilds::age).reversed())
                    .toList();
        }
    }

    private static long age(Path path) {
        return path.toFile().lastModified();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
