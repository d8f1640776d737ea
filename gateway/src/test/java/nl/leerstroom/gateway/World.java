package nl.leerstroom.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nl.leerstroom.idp.TestIdentity;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** What stands around the gateway, started once for all tests. */
public final class World implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final int PORT = freePort();
    public static final String ORIGIN = "http://localhost:" + PORT;
    public static final TestIdentity.Running IDENTITY = TestIdentity.start(freePort(), ORIGIN);

    /** Every service but one. */
    public static final WireMockServer SERVICES = server();

    /** The service that goes away: license. */
    public static final WireMockServer FICKLE = server();

    public static final EmbeddedKafkaKraftBroker KAFKA = kafka();
    private static final EmbeddedPostgres POSTGRES = postgres();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(properties(PORT)).applyTo(context);
    }

    /** What a gateway at this port is told; all of them are replicas of one. */
    public static Map<String, String> properties(int port) {
        var properties = new HashMap<String, String>();
        properties.put("LEERSTROOM_PORT", String.valueOf(port));
        properties.put("server.port", String.valueOf(port));
        properties.put("LEERSTROOM_PUBLIC_URL", ORIGIN);
        properties.put("LEERSTROOM_IDENTITY_URL", IDENTITY.origin());
        properties.put("LEERSTROOM_GATEWAY_CLIENT_SECRET", TestIdentity.SECRET);
        properties.put("LEERSTROOM_DB_URL", "jdbc:postgresql://localhost:%d/gateway".formatted(POSTGRES.getPort()));
        properties.put("LEERSTROOM_DB_USER", "gateway_app");
        properties.put("LEERSTROOM_DB_PASSWORD", "only-in-tests");
        properties.put("LEERSTROOM_DB_OWNER_USER", "gateway_owner");
        properties.put("LEERSTROOM_DB_OWNER_PASSWORD", "only-in-tests");
        properties.put("LEERSTROOM_KAFKA", KAFKA.getBrokersAsString());
        for (var service : new String[] {"GROUP", "PROGRESS", "ROSTER", "SYNC", "NOTIFICATION"}) {
            properties.put("LEERSTROOM_" + service + "_URL", SERVICES.baseUrl());
        }
        properties.put("LEERSTROOM_LICENSE_URL", FICKLE.baseUrl());
        // identity's own API answers by rote as well, its pages are real
        properties.put("gateway.services.identity.url", SERVICES.baseUrl());
        return properties;
    }

    public static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WireMockServer server() {
        var server = new WireMockServer(WireMockConfiguration.options().port(freePort()));
        server.start();
        return server;
    }

    private static EmbeddedKafkaKraftBroker kafka() {
        var broker = new EmbeddedKafkaKraftBroker(1, 2, "push.hint");
        broker.brokerProperty("offsets.topic.num.partitions", "1");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        return broker;
    }

    private static EmbeddedPostgres postgres() {
        try {
            var server = EmbeddedPostgres.builder().start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role gateway_owner login password 'only-in-tests'");
                statement.execute("create role gateway_app login password 'only-in-tests'");
                statement.execute("create database gateway owner gateway_owner");
            }
            return server;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
