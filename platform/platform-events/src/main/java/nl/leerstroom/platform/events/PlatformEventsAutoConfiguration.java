package nl.leerstroom.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The way out: outbox, relay and hints. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, JacksonAutoConfiguration.class, KafkaAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration"
        })
@EnableConfigurationProperties({RelaySettings.class, ConsumerSettings.class, TopicSettings.class})
@Import(IncomingConfiguration.class)
@PropertySource("classpath:leerstroom-topics.properties")
class PlatformEventsAutoConfiguration {

    private final String source;

    PlatformEventsAutoConfiguration(@Value("${spring.application.name}") String service) {
        this.source = "/" + service;
    }

    @Bean
    OutboxRows outboxRows(JdbcClient jdbc) {
        return new OutboxRows(jdbc);
    }

    @Bean
    Outbox outbox(
            JdbcClient jdbc,
            JsonMapper json,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<OwnTopics> topics,
            OutboxRelay relay) {
        return new JdbcOutbox(
                jdbc, json, new Traceparent(tracer), topics.stream().toList(), relay::wakeUp);
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxRows rows,
            ProducerFactory<?, ?> producers,
            PlatformTransactionManager transactions,
            RelaySettings settings,
            EventMetrics metrics) {
        var sender = new EventSender(KafkaClients.producers(producers, settings), source);
        return new OutboxRelay(rows, sender, readCommitted(transactions), settings, metrics);
    }

    @Bean
    EventMetrics eventMetrics(ObjectProvider<MeterRegistry> registry) {
        return new EventMetrics(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Producer<String, byte[]> eventsProducer(ProducerFactory<?, ?> producers, RelaySettings settings) {
        return KafkaClients.producers(producers, settings).get();
    }

    @Bean
    Hints hints(Producer<String, byte[]> producer, JsonMapper json, ObjectProvider<Clock> clock) {
        return new KafkaHints(producer, json, clock.getIfAvailable(Clock::systemUTC), source);
    }

    static TransactionTemplate readCommitted(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return template;
    }
}
