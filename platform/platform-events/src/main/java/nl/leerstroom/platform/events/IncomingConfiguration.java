package nl.leerstroom.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The way in: inbox, consumers, parking and redelivery. */
@Configuration(proxyBeanMethods = false)
class IncomingConfiguration {

    @Bean
    Inbox inbox(JdbcClient jdbc) {
        return new Inbox(jdbc);
    }

    @Bean
    InboxCleaning inboxCleaning(Inbox inbox, ConsumerSettings settings) {
        return new InboxCleaning(inbox, settings);
    }

    @Bean
    ParkedEvents parkedEvents(JdbcClient jdbc, JsonMapper json) {
        return new ParkedEvents(jdbc, json);
    }

    @Bean
    DeadLetters deadLetters(Producer<String, byte[]> producer) {
        return new DeadLetters(producer);
    }

    @Bean
    MeterBinder stuckEvents(OutboxRows outbox, ParkedEvents parked) {
        return registry -> EventMetrics.watch(registry, outbox, parked);
    }

    @Bean
    Topics topics(
            KafkaAdmin kafka,
            TopicSettings settings,
            ObjectProvider<OwnTopics> own,
            ObjectProvider<EventsConsumer> consumers) {
        return new Topics(
                kafka, settings, own.stream().toList(), consumers.stream().toList());
    }

    @Bean
    Intakes intakes(
            ObjectProvider<EventsConsumer> consumers,
            Inbox inbox,
            PlatformTransactionManager transactions,
            JsonMapper json,
            EventMetrics metrics) {
        var template = PlatformEventsAutoConfiguration.readCommitted(transactions);
        return new Intakes(consumers.stream()
                .map(consumer -> new Intake(consumer, inbox, template, json, metrics))
                .toList());
    }

    @Bean
    EventsConsumers eventsConsumers(
            Intakes intakes,
            Topics topics,
            ConsumerFactory<?, ?> configured,
            ConsumerSettings settings,
            Deliveries deliveries,
            ObjectProvider<MeterRegistry> registry) {
        var consumers = KafkaClients.consumers(configured, settings, registry.getIfAvailable(SimpleMeterRegistry::new));
        return new EventsConsumers(
                topics,
                intakes.all().stream()
                        .map(intake -> KafkaClients.container(intake, consumers, deliveries.into(intake), settings))
                        .toList());
    }

    @Bean
    Deliveries deliveries(
            ParkedEvents parked, DeadLetters deadLetters, ConsumerSettings settings, EventMetrics metrics) {
        return intake -> new Delivery(intake, parked, deadLetters, settings, metrics);
    }

    @Bean
    Redelivery redelivery(Intakes intakes, ParkedEvents parked) {
        return new Redelivery(intakes.all(), parked);
    }

    @Bean
    ParkedEventsEndpoint parkedEventsEndpoint(ParkedEvents parked, Redelivery redelivery, OutboxRows outbox) {
        return new ParkedEventsEndpoint(parked, redelivery, outbox);
    }

    @Bean
    ParkedEventsHealth parkedEventsHealthIndicator(ParkedEvents parked, OutboxRows outbox) {
        return new ParkedEventsHealth(parked, outbox);
    }

    record Intakes(List<Intake> all) {}

    interface Deliveries {

        Delivery into(Intake intake);
    }
}
