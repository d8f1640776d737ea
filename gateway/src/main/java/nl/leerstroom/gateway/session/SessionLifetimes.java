package nl.leerstroom.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a session lives.
 *
 * @param signingIn of one that has only begun to sign in
 * @param idle without a request, once signed in
 * @param absolute from its beginning, however busy; refresh tokens get a new life at each use, so the end is set here
 * @param touch how old the stored time of the last request may be
 */
@ConfigurationProperties("gateway.session")
public record SessionLifetimes(Duration signingIn, Duration idle, Duration absolute, Duration touch) {}
