package nl.leerstroom.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * How often each client may ask. Kept by each replica for itself: this guards against a runaway tab or script, not
 * against guessing passwords, which identity-service limits for all replicas together.
 */
@Component
class RequestRates {

    private static final int CLIENTS = 100_000;

    private final Limits limits;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RequestRates(Limits limits) {
        this.limits = limits;
    }

    /** Takes one request from the caller's share; the time to wait when there is nothing left. */
    Optional<Duration> waitOf(HttpServletRequest request) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        var probe = bucketOf(caller, request).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucketOf(@Nullable Authentication caller, HttpServletRequest request) {
        if (caller instanceof JwtAuthenticationToken machine) {
            return bucket("client " + machine.getName(), limits.perClient());
        }
        var session = request.getSession(false);
        return session != null && caller != null && caller.isAuthenticated()
                ? bucket("session " + session.getId(), limits.perClient())
                : bucket("address " + request.getRemoteAddr(), limits.perAddress());
    }

    private Bucket bucket(String client, Limits.Rate rate) {
        return buckets.get(
                client,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.refill(), rate.period()))
                        .build());
    }
}
