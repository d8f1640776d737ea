package nl.leerstroom.platform.events;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics that a service writes, reads and leaves its dead letters on. One that exists is left as it is. */
final class Topics {

    private final KafkaAdmin kafka;
    private final TopicSettings settings;
    private final Collection<OwnTopics> own;
    private final Collection<EventsConsumer> consumers;

    Topics(KafkaAdmin kafka, TopicSettings settings, Collection<OwnTopics> own, Collection<EventsConsumer> consumers) {
        this.kafka = kafka;
        this.settings = settings;
        this.own = own;
        this.consumers = consumers;
    }

    /** Not by Spring's own means, which would add partitions to a topic in use and so break the order of its keys. */
    void make() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            for (var made : admin.createTopics(declared()).values().values()) {
                try {
                    made.get();
                } catch (ExecutionException failure) {
                    if (!(failure.getCause() instanceof TopicExistsException)) {
                        throw failure;
                    }
                }
            }
        } catch (KafkaException failure) {
            throw new ExecutionException(failure);
        }
    }

    List<NewTopic> declared() {
        var written = own.stream().flatMap(topics -> topics.names().stream());
        var read = consumers.stream().flatMap(consumer -> consumer.topics().stream());
        var deadLetters = consumers.stream()
                .flatMap(consumer -> consumer.topics().stream()
                        .map(topic -> topic(DeadLetters.topic(topic, consumer.name()), 1, topic)));
        var events = Stream.of(written, read, Stream.of(KafkaHints.TOPIC))
                .flatMap(names -> names)
                .distinct()
                .map(topic -> topic(topic, settings.partitions(), topic));
        return Stream.concat(events, deadLetters).toList();
    }

    private NewTopic topic(String name, int partitions, String retainedAs) {
        var retention = settings.retentionOf(retainedAs);
        var millis = retention.isNegative() ? -1 : retention.toMillis();
        return new NewTopic(name, partitions, settings.replicas())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(millis)));
    }
}
