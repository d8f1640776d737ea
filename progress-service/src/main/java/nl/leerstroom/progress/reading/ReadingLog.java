package nl.leerstroom.progress.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.progress.reading.domain.PageRead;
import nl.leerstroom.progress.reading.domain.ReadingId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines of the log. One that makes no sense is passed over; it stays in the log for who mends it. */
@Component
class ReadingLog {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingLog.class);

    private final JsonMapper json;

    ReadingLog(JsonMapper json) {
        this.json = json;
    }

    Optional<PageRead> line(ConsumerRecord<String, byte[]> record) {
        try {
            var line = json.readValue(record.value(), PageReadV1.class);
            if (!line.pageId().startsWith(line.moduleId() + ".")) {
                throw new IllegalArgumentException("a page of another module");
            }
            return Optional.of(new PageRead(
                    school(record),
                    new ReadingId(line.studentId(), line.moduleId()),
                    line.productId(),
                    line.pageId(),
                    line.level(),
                    line.readAt(),
                    record.offset()));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            LOG.error(
                    "unreadable line in the reading log: partition={} offset={}", record.partition(), record.offset());
            return Optional.empty();
        }
    }

    private static UUID school(ConsumerRecord<String, byte[]> record) {
        return UUID.fromString(
                new String(record.headers().lastHeader("ce_schoolid").value(), UTF_8));
    }
}
