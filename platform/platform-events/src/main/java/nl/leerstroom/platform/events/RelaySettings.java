package nl.leerstroom.platform.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is emptied.
 *
 * @param poll how often to look without being woken, for events that another instance left
 * @param batch rows per transaction
 * @param deliveryTimeout how long one send may take before the batch is given up and begun anew
 * @param maxBlock how long to wait for a broker that answers nothing at all
 * @param longestPause between two attempts while Kafka or the database is away
 */
@ConfigurationProperties("events.relay")
record RelaySettings(
        @DefaultValue("100ms") Duration poll,
        @DefaultValue("1000") int batch,
        @DefaultValue("30s") Duration deliveryTimeout,
        @DefaultValue("10s") Duration maxBlock,
        @DefaultValue("5s") Duration longestPause) {}
