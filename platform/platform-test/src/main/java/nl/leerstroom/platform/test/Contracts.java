package nl.leerstroom.platform.test;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the published language lies: the folder {@code contracts} of the project. */
final class Contracts {

    private Contracts() {}

    static Path folder() {
        return project().resolve("contracts");
    }

    static Path project() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("contracts/openapi"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "no folder contracts/openapi above " + Path.of("").toAbsolutePath());
    }
}
