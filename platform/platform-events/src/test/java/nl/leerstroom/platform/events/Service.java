package nl.leerstroom.platform.events;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.leerstroom.platform.events.fixture.Echo;
import nl.leerstroom.platform.events.fixture.Tallies;
import nl.leerstroom.platform.events.fixture.TallyApplication;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running fixture and what a test asks of it. */
record Service(String name, String kafka, ConfigurableApplicationContext context) implements AutoCloseable {

    static Service start(Map<String, Object> properties) {
        var context = Servers.start(properties);
        var environment = context.getEnvironment();
        return new Service(
                environment.getRequiredProperty("fixture.name"),
                environment.getRequiredProperty("spring.kafka.bootstrap-servers"),
                context);
    }

    Tallies tallies() {
        return context.getBean(Tallies.class);
    }

    Echo echo() {
        return context.getBean(Echo.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    TopicLog log() {
        return new TopicLog(kafka, TallyApplication.topic(name));
    }

    TopicLog deadLetters() {
        return new TopicLog(kafka, DeadLetters.topic(log().topic(), echo().name()));
    }

    long count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    /** The truth of the writing side. */
    Map<String, Long> versions() {
        return table("select tally_id::text as key, version as value from tally");
    }

    /** Events in their effect on the reading side, per key. */
    Map<String, Long> echoed() {
        return table("select tally_id::text as key, events as value from echo_state where events = sequence");
    }

    private Map<String, Long> table(String query) {
        var table = new TreeMap<String, Long>();
        jdbc().sql(query).query(row -> {
            table.put(row.getString("key"), row.getLong("value"));
        });
        return table;
    }

    long sequenceOf(UUID tally) {
        return jdbc().sql("select sequence from echo_state where tally_id = ?")
                .param(tally)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    long parked() {
        return count("parked_event");
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(100));
    }

    @Override
    public void close() {
        context.close();
    }
}
