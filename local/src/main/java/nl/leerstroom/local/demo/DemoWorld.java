package nl.leerstroom.local.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.leerstroom.local.api.MachineClient;
import nl.leerstroom.local.api.Patience;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two schools to look around in. Everything is made through the gateway, as support, the webshop and a student would do
 * it, and only what is missing is made: running it again changes nothing.
 */
public final class DemoWorld {

    /** The password of every demo account and the secret of the demo's machine clients; only for a machine of one's own. */
    public static final String PASSWORD = "Leerstroom-demo-2026";

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(90), Duration.ofMillis(200));

    private final URI gateway;
    private final Path content;
    private final Clock clock;

    public DemoWorld(URI gateway, Path content, Clock clock) {
        this.gateway = gateway;
        this.content = content;
        this.clock = clock;
    }

    /** The schools, their people and lessons. Tells {@code progress} in a few words what it is at. */
    public void makeSchools(Consumer<String> progress) throws IOException, InterruptedException {
        try (var support = client("support-pipeline");
                var webshop = client("webshop")) {
            for (var school : schools()) {
                progress.accept(school.name());
                var id = new DemoAccounts(support, school).make();
                new DemoLessons(support, webshop, school, id, PATIENCE).make();
                progress.accept("reading at " + school.name());
                new DemoReaders(gateway, school, clock, PATIENCE).read();
            }
        }
    }

    /** Brings in each content package that is not there in its present version. */
    public void importContent() throws IOException, InterruptedException {
        try (var support = client("support-pipeline")) {
            for (var folder : new ContentPackages(content).all()) {
                importPackage(support, folder);
            }
        }
    }

    static List<DemoSchool> schools() throws IOException {
        try (var file = DemoWorld.class.getResourceAsStream("schools.json")) {
            return List.of(JsonMapper.shared().readValue(file, DemoSchool[].class));
        }
    }

    private static void importPackage(MachineClient support, Path folder) throws IOException, InterruptedException {
        var name = folder.getFileName() + ".zip";
        var answer = support.upload("/api/content-packages", name, ContentPackages.zip(folder), Map.of());
        // whoever writes at a module sees it refused under a version that is there already, and goes on
        if (!answer.isAbout("version-exists") && !answer.isAbout("version-older")) {
            answer.orThrow("The content package " + name);
        }
    }

    private MachineClient client(String id) {
        return new MachineClient(gateway, id, PASSWORD);
    }
}
