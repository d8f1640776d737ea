package nl.leerstroom.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;
import nl.leerstroom.gateway.limit.BodyTooLarge;
import nl.leerstroom.gateway.problem.Problems;
import nl.leerstroom.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers for a service that does not: at once when it failed just now, so that nobody waits for it and the rest goes on. */
@Component
class ServiceGuard {

    static final Duration RETRY_AFTER = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(ServiceGuard.class);

    private final CircuitBreakerRegistry breakers;
    private final Problems problems;

    ServiceGuard(Problems problems, MeterRegistry meters) {
        this.problems = problems;
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(RETRY_AFTER)
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(ServiceGuard::isFaultOfService)
                .build());
        breakers.getEventPublisher().onEntryAdded(added -> report(added.getAddedEntry()));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    ServerResponse call(String service, ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return breakers.circuitBreaker(service).executeCallable(() -> next.handle(request));
        } catch (CallNotPermittedException open) {
            return problems.answer(Refusal.UNAVAILABLE, RETRY_AFTER, request.servletRequest());
        } catch (ResourceAccessException | IOException failure) {
            return answer(service, failure, request);
        }
    }

    private ServerResponse answer(String service, Exception failure, ServerRequest request) {
        if (BodyTooLarge.isBehind(failure)) {
            return problems.answer(Refusal.TOO_LARGE, request.servletRequest());
        }
        LOG.warn("{} did not answer: {}", service, failure.getClass().getSimpleName());
        return isTimeout(failure)
                ? problems.answer(Refusal.TIMEOUT, request.servletRequest())
                : problems.answer(Refusal.UNAVAILABLE, RETRY_AFTER, request.servletRequest());
    }

    private static boolean isFaultOfService(Throwable failure) {
        return (failure instanceof IOException || failure instanceof ResourceAccessException)
                && !BodyTooLarge.isBehind(failure);
    }

    /** The request went out and may have had its effect; a connection that was never made had none. */
    private static boolean isTimeout(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .anyMatch(cause ->
                        cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException));
    }

    private static void report(CircuitBreaker breaker) {
        breaker.getEventPublisher()
                .onStateTransition(change -> LOG.warn("{}: {}", breaker.getName(), change.getStateTransition()));
    }
}
