package nl.leerstroom.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that lies on a topic, read anew each time. */
record TopicLog(String kafka, String topic) {

    List<ConsumerRecord<String, byte[]>> messages() {
        Map<String, Object> properties = Map.of("bootstrap.servers", kafka);
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }

    /** The sequences of each key in the order of their first arrival. */
    Map<String, List<Long>> firstArrivals() {
        var arrivals = new TreeMap<String, LinkedHashSet<Long>>();
        for (var message : messages()) {
            arrivals.computeIfAbsent(message.key(), _ -> new LinkedHashSet<>())
                    .add(Long.parseLong(header(message, "ce_sequence")));
        }
        var lists = new TreeMap<String, List<Long>>();
        arrivals.forEach((key, sequences) -> lists.put(key, List.copyOf(sequences)));
        return lists;
    }

    /** Nothing lost and, per key, nothing out of order; duplicates are allowed. */
    void holds(Map<String, Long> versions) {
        var expected = new TreeMap<String, List<Long>>();
        versions.forEach((key, version) ->
                expected.put(key, LongStream.rangeClosed(1, version).boxed().toList()));
        assertThat(firstArrivals()).isEqualTo(expected);
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
