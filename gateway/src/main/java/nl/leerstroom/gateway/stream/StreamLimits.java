package nl.leerstroom.gateway.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param perPerson how many streams one person may have open; the oldest makes room
 * @param life after which the browser has to ask again, so that a stream does not outlive the session for long
 * @param heartbeat how often a silent stream says that it is there, and finds out whether anybody listens
 */
@ConfigurationProperties("gateway.stream")
record StreamLimits(int perPerson, Duration life, Duration heartbeat) {}
