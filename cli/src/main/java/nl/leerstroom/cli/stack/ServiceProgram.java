package nl.leerstroom.cli.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import nl.leerstroom.cli.supervision.Launch;
import nl.leerstroom.cli.supervision.Program;
import org.jspecify.annotations.Nullable;

/** A service, from the jar that the build made. */
final class ServiceProgram implements Program {

    private final Service service;
    private final Settings settings;
    private final Keys keys;
    private final Path builtJar;
    private @Nullable QuickStart quickStart;

    ServiceProgram(Service service, Settings settings, Keys keys) {
        this.service = service;
        this.settings = settings;
        this.keys = keys;
        this.builtJar = settings.root().resolve("%s/target/%s-0.1.0.jar".formatted(service.module(), service.module()));
    }

    @Override
    public void prepare(Path log) throws IOException, InterruptedException {
        if (!Files.exists(builtJar)) {
            throw new IOException("It is not built: there is no " + builtJar);
        }
        quickStart().unpack(log);
        if (settings.trains() && !quickStart().isMade()) {
            quickStart().train(java(), environment(), log);
        }
    }

    @Override
    public Launch launch() throws IOException {
        var options = new ArrayList<>(quickStart().options());
        options.addAll(settings.javaOptions());
        return new Launch(java().ofJar(quickStart().jar(), options), environment());
    }

    @Override
    public boolean isReady() throws InterruptedException {
        var port = settings.port(service.managementPort());
        return Probes.isOk(URI.create("http://127.0.0.1:" + port + service.actuator("health/readiness")));
    }

    private Map<String, String> environment() throws IOException {
        return new ServiceEnvironment(settings, keys).of(service);
    }

    private JavaCommand java() {
        return new JavaCommand(settings, service.heapMegabytes());
    }

    // chosen once: a build in the meantime changes nothing for what runs
    private synchronized QuickStart quickStart() throws IOException {
        var chosen = quickStart == null ? QuickStart.of(builtJar, settings.cache()) : quickStart;
        quickStart = chosen;
        return chosen;
    }
}
