package nl.leerstroom.gateway.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The gateway as a client of identity-service.
 *
 * @param renewBefore how long before its end an access token is replaced
 */
@ConfigurationProperties("gateway.client")
record GatewayClient(String id, String secret, Duration renewBefore) {}
