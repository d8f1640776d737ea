package nl.leerstroom.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** The attributes of CloudEvents 1.0 as headers of a Kafka record in binary mode. */
final class EventHeaders {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String SEQUENCE = "ce_sequence";
    static final String SCHOOL = "ce_schoolid";
    static final String TRACE = "traceparent";

    private final Map<String, String> values = new TreeMap<>();

    EventHeaders() {
        values.put("ce_specversion", "1.0");
        values.put("content-type", "application/json");
    }

    /** An attribute without a value is left out. */
    EventHeaders with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
        return this;
    }

    /** As 19 digits, so that sequences compare as text. */
    EventHeaders withSequence(long sequence) {
        return with(SEQUENCE, "%019d".formatted(sequence));
    }

    List<Header> toKafka() {
        return toKafka(values);
    }

    static List<Header> toKafka(Map<String, String> values) {
        return values.entrySet().stream()
                .<Header>map(entry ->
                        new RecordHeader(entry.getKey(), entry.getValue().getBytes(UTF_8)))
                .toList();
    }

    static Map<String, String> fromKafka(Iterable<Header> headers) {
        var values = new TreeMap<String, String>();
        headers.forEach(
                header -> values.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8)));
        return values;
    }
}
