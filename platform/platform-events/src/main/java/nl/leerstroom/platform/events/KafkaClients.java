package nl.leerstroom.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Producers and consumers as events need them, on top of what {@code spring.kafka} says of the broker. */
final class KafkaClients {

    private KafkaClients() {}

    static Supplier<Producer<String, byte[]>> producers(ProducerFactory<?, ?> configured, RelaySettings settings) {
        var properties = producerProperties(configured, settings);
        return () -> new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> producerProperties(ProducerFactory<?, ?> configured, RelaySettings settings) {
        var deliveryMillis = Math.toIntExact(settings.deliveryTimeout().toMillis());
        var properties = new HashMap<>(configured.getConfigurationProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryMillis);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryMillis / 3);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.maxBlock().toMillis());
        return properties;
    }

    static ConsumerFactory<String, byte[]> consumers(
            ConsumerFactory<?, ?> configured, ConsumerSettings settings, MeterRegistry registry) {
        var properties = new HashMap<>(configured.getConfigurationProperties());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        // a killed instance holds its partitions so long, and no longer
        properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        var factory = new DefaultKafkaConsumerFactory<String, byte[]>(
                properties, new StringDeserializer(), new ByteArrayDeserializer());
        factory.addListener(new MicrometerConsumerListener<>(registry));
        return factory;
    }

    /** Offsets are committed after the listener's transaction; what the listener throws is an outage and waited for. */
    static ConcurrentMessageListenerContainer<String, byte[]> container(
            Intake intake,
            ConsumerFactory<String, byte[]> consumers,
            BatchMessageListener<String, byte[]> listener,
            ConsumerSettings settings) {
        var properties = new ContainerProperties(intake.topics());
        properties.setGroupId(intake.consumer());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMessageListener(listener);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(intake.consumer());
        container.setConcurrency(settings.concurrency());
        container.setCommonErrorHandler(waiting(settings));
        return container;
    }

    private static DefaultErrorHandler waiting(ConsumerSettings settings) {
        var pauses = new ExponentialBackOff(200, 2);
        pauses.setMaxInterval(settings.longestPause().toMillis());
        var handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
