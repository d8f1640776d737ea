package nl.leerstroom.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldBuildsTest {

    @TempDir
    Path cache;

    @Test
    void keepsTheLastOneAndWhatBelongsToOthers() throws IOException {
        build("sync-service-0.1.0-aaa", 1);
        build("sync-service-0.1.0-bbb", 2);
        build("sync-service-0.1.0-ccc", 3);
        build("gateway-0.1.0-ddd", 1);

        new OldBuilds(cache.resolve("sync-service-0.1.0-eee")).remove();

        assertThat(cache.toFile().list()).containsExactlyInAnyOrder("sync-service-0.1.0-ccc", "gateway-0.1.0-ddd");
    }

    private void build(String name, int minute) throws IOException {
        var app = Files.createDirectories(cache.resolve(name).resolve("app/lib"));
        Files.writeString(app.resolve("a.jar"), "");
        Files.setLastModifiedTime(cache.resolve(name), FileTime.fromMillis(minute * 60_000L));
    }
}
