package nl.leerstroom.platform.events;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.leerstroom.platform.events.fixture.TallyApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One PostgreSQL and one broker for all tests; each test class has a database and topics of its own in them. */
final class Servers {

    private static final EmbeddedPostgres POSTGRES = startPostgres();

    private Servers() {}

    static String kafka() {
        return Kafka.RUNNING.getBrokersAsString();
    }

    /** The fixture on a new database of this name. */
    static Map<String, Object> newService(String name, String kafka) {
        execute("create role %s_owner login".formatted(name));
        execute("create role %s_app login".formatted(name));
        execute("create database %s owner %s_owner".formatted(name, name));
        return new HashMap<>(Map.of(
                "spring.application.name",
                "fixture-service",
                "spring.main.banner-mode",
                "off",
                "spring.datasource.url",
                POSTGRES.getJdbcUrl(name + "_app", name),
                "spring.datasource.username",
                name + "_app",
                "spring.flyway.url",
                POSTGRES.getJdbcUrl(name + "_owner", name),
                "spring.flyway.user",
                name + "_owner",
                "spring.flyway.password",
                "",
                "spring.kafka.bootstrap-servers",
                kafka,
                "fixture.name",
                name));
    }

    static ConfigurableApplicationContext start(Map<String, Object> properties) {
        return new SpringApplicationBuilder(TallyApplication.class)
                .properties(properties)
                .run();
    }

    /** The fixture as a process of its own, which a test may kill. */
    static Process fork(Map<String, Object> properties, Map<String, Object> more) throws IOException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TallyApplication.class.getName()));
        var all = new HashMap<>(properties);
        all.putAll(more);
        all.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void execute(String sql) {
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Kafka {

        static final EmbeddedKafkaKraftBroker RUNNING = start();

        private static EmbeddedKafkaKraftBroker start() {
            var broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.brokerProperty("offsets.topic.num.partitions", "1");
            broker.afterPropertiesSet();
            return broker;
        }
    }
}
