package nl.leerstroom.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void movesEveryPortByTheOffset() {
        var settings = Settings.of(Map.of("LEERSTROOM_PORT_OFFSET", "1000"), null);

        assertThat(settings.publicUrl()).hasToString("http://localhost:9080");
        assertThat(new Stack(settings).parts())
                .flatExtracting(part -> part.ports())
                .allMatch(port -> port.number() > 2000)
                .extracting(port -> port.number())
                .doesNotHaveDuplicates();
    }

    @Test
    void prefersTheOptionToTheEnvironment() {
        var environment = Map.of("LEERSTROOM_DATA_DIR", "/var/a");

        assertThat(Settings.of(environment, null).data()).isEqualTo(Path.of("/var/a"));
        assertThat(Settings.of(environment, Path.of("/var/b")).data()).isEqualTo(Path.of("/var/b"));
    }

    @Test
    void refusesAnOffsetThatIsNone() {
        assertThatThrownBy(() -> Settings.of(Map.of("LEERSTROOM_PORT_OFFSET", "-5"), null))
                .hasMessageContaining("LEERSTROOM_PORT_OFFSET must be a number");
    }
}
