package nl.leerstroom.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import nl.leerstroom.cli.supervision.Folders;
import nl.leerstroom.cli.supervision.PartState;
import nl.leerstroom.cli.supervision.PartState.Condition;
import nl.leerstroom.cli.supervision.PlatformState.Phase;
import nl.leerstroom.cli.supervision.Supervisor;
import nl.leerstroom.local.postgres.PostgresServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real database server, broker, document store and mail inbox, on ports of their own. */
class FoundationIT {

    private static final Set<String> PARTS = Set.of("postgres", "kafka", "documents", "inbox");

    @TempDir
    Path data;

    private Settings settings;
    private Folders folders;
    private Supervisor supervisor;

    @BeforeEach
    void start() throws Exception {
        settings = new Settings(Path.of(System.getProperty("leerstroom.root")), data, 7300, false);
        folders = settings.folders();
        folders.make();
        up();
    }

    @AfterEach
    void stop() {
        supervisor.stop(Phase.STOPPED, "");
    }

    @Test
    void keepsWhatWasStoredThroughKillsAndRestarts() throws Exception {
        store();

        for (var name : PARTS) {
            ProcessHandle.of(state(name).pid()).orElseThrow().destroyForcibly();
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(PARTS).allMatch(name -> state(name).condition() == Condition.READY);
            assertThat(PARTS).allMatch(name -> state(name).restarts() >= 1);
        });
        assertStored();

        supervisor.stop(Phase.STOPPED, "");
        assertThat(PARTS).noneMatch(name -> ProcessHandle.of(state(name).pid()).isPresent());
        up();
        assertStored();
    }

    private void up() throws Exception {
        var parts = new Stack(settings)
                .parts().stream().filter(part -> PARTS.contains(part.name())).toList();
        supervisor = new Supervisor(folders, parts, Clock.systemUTC());
        supervisor.start();
    }

    private void store() throws Exception {
        try (var connection = connect("license_owner");
                var statement = connection.createStatement()) {
            statement.execute("create table kept (word text); insert into kept values ('bewaard')");
            statement.execute("grant select on kept to license_app");
        }
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic("license.pool", 6, (short) 1)))
                    .all()
                    .get();
        }
    }

    private void assertStored() throws Exception {
        try (var connection = connect("license_app");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("bewaard");
        }
        await().atMost(Duration.ofSeconds(30)).until(this::topicIsThere);
    }

    private boolean topicIsThere() throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            return admin.listTopics().names().get().contains("license.pool");
        }
    }

    private Connection connect(String role) throws SQLException {
        var url = "jdbc:postgresql://localhost:%d/license".formatted(settings.port(15432));
        return DriverManager.getConnection(url, role, PostgresServer.PASSWORD);
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", "localhost:" + settings.port(19092)));
    }

    private PartState state(String name) {
        return folders.state().read().orElseThrow().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
