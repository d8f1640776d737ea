package nl.leerstroom.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ContractRoutesTest {

    private static final Path ROOT = Path.of(System.getProperty("leerstroom.root", ".."));

    @ParameterizedTest
    @ValueSource(strings = {"identity", "license", "group", "progress", "roster", "sync", "notification"})
    void reachesEveryOperationOfTheContract(String service) throws IOException {
        var contract = ROOT.resolve("contracts/openapi/" + service + ".yaml");
        if (Files.exists(contract)) {
            assertThat(routed(service)).containsAll(resourcesOf(contract));
        }
    }

    private static Set<String> resourcesOf(Path contract) throws IOException {
        Map<String, Map<String, ?>> document = new Yaml().load(Files.readString(contract));
        return document.getOrDefault("paths", Map.of()).keySet().stream()
                .map(path -> path.split("/")[1])
                .collect(Collectors.toSet());
    }

    private static List<String> routed(String service) throws IOException {
        Map<String, Object> settings =
                new Yaml().load(Files.readString(Path.of("src/main/resources/application.yaml")));
        var resources = at(at(at(at(settings, "gateway"), "services"), service), "resources");
        return Arrays.asList(String.valueOf(resources.get("")).split(", *"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> settings, String key) {
        var value = settings.get(key);
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of("", String.valueOf(value));
    }
}
