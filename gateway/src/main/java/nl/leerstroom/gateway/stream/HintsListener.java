package nl.leerstroom.gateway.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands hints to the open screens of this replica. Each replica hears every hint (a consumer group of its own), from now
 * on (nobody waits for an old one), and remembers nothing: what is lost is fetched at the next hint or reconnect.
 */
@Component
class HintsListener {

    private static final Logger LOG = LoggerFactory.getLogger(HintsListener.class);

    private final Streams streams;
    private final JsonMapper json;

    HintsListener(Streams streams, JsonMapper json) {
        this.streams = streams;
        this.json = json;
    }

    @KafkaListener(
            topics = "push.hint",
            groupId = "gateway-#{T(java.util.UUID).randomUUID()}",
            properties = {"auto.offset.reset=latest", "metadata.max.age.ms=10000"})
    void on(ConsumerRecord<String, byte[]> message) {
        if (message.key() == null || message.value() == null) {
            return;
        }
        try {
            streams.show(message.key(), json.readValue(message.value(), Hint.class));
        } catch (JacksonException malformed) {
            LOG.warn("hint passed over: offset={}", message.offset());
        }
    }
}
