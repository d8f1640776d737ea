package nl.leerstroom.platform.events;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are taken in.
 *
 * @param concurrency threads per consumer; more than the partitions of a topic stand idle
 * @param batch events per poll and transaction
 * @param retries pauses before each new attempt at an event that fails by itself
 * @param longestPause between two attempts while the database or the broker is away
 * @param keepInbox how long a handled event is remembered; longer than any topic keeps it
 */
@ConfigurationProperties("events.consumer")
record ConsumerSettings(
        @DefaultValue("1") int concurrency,
        @DefaultValue("500") int batch,
        @DefaultValue({"100ms", "500ms", "2s"}) List<Duration> retries,
        @DefaultValue("10s") Duration longestPause,
        @DefaultValue("40d") Duration keepInbox) {}
