package nl.leerstroom.platform.events;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made.
 *
 * @param retention by topic, or by the beginning of its name with a * behind it; the longest that fits counts. Negative:
 *     for ever
 * @param otherRetention of all that fit none
 */
@ConfigurationProperties("events.topics")
record TopicSettings(
        @DefaultValue("6") int partitions,
        @DefaultValue("-1") short replicas,
        @DefaultValue Map<String, Duration> retention,
        @DefaultValue("30d") Duration otherRetention) {

    Duration retentionOf(String topic) {
        return retention.entrySet().stream()
                .filter(entry -> fits(entry.getKey(), topic))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(otherRetention);
    }

    private static boolean fits(String pattern, String topic) {
        return pattern.endsWith("*")
                ? topic.startsWith(pattern.substring(0, pattern.length() - 1))
                : topic.equals(pattern);
    }
}
