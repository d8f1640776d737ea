package nl.leerstroom.platform.test;

import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One PostgreSQL, one broker and one token issuer per JVM, and the environment that points a service at them. */
final class TestInfrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PUBLIC_URL = "http://localhost:8080";
    private static final int PARTITIONS = 6;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(environment()).applyTo(context);
    }

    static String kafka() {
        return Broker.RUNNING.getBrokersAsString();
    }

    private static Map<String, String> environment() {
        var database = TestDatabase.shared();
        return Map.of(
                "LEERSTROOM_PORT",
                "0",
                "LEERSTROOM_DB_URL",
                database.url(),
                "LEERSTROOM_DB_USER",
                TestDatabase.APP,
                "LEERSTROOM_DB_PASSWORD",
                TestDatabase.PASSWORD,
                "LEERSTROOM_DB_OWNER_USER",
                TestDatabase.OWNER,
                "LEERSTROOM_DB_OWNER_PASSWORD",
                TestDatabase.PASSWORD,
                "LEERSTROOM_KAFKA",
                kafka(),
                "LEERSTROOM_PUBLIC_URL",
                PUBLIC_URL,
                "LEERSTROOM_IDENTITY_URL",
                TestIssuer.shared().url());
    }

    private static final class Broker {

        static final EmbeddedKafkaKraftBroker RUNNING = start();

        private static EmbeddedKafkaKraftBroker start() {
            var broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
            broker.brokerProperty("auto.create.topics.enable", "true");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.brokerProperty("offsets.topic.num.partitions", "1");
            broker.afterPropertiesSet();
            return broker;
        }
    }
}
