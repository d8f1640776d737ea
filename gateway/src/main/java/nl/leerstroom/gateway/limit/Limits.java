package nl.leerstroom.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param perClient for one session, or one machine client
 * @param perAddress for all callers together that nobody knows yet, behind one address; a school is often one address
 * @param body the largest body that is let through
 */
@ConfigurationProperties("gateway.limits")
record Limits(Rate perClient, Rate perAddress, DataSize body) {

    /**
     * @param burst how many may come at once
     * @param refill how many come back in each period
     */
    record Rate(long burst, long refill, Duration period) {}
}
