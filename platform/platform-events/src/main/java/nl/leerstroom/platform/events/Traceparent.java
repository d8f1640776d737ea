package nl.leerstroom.platform.events;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The W3C trace context of the work at hand, when it is traced. */
final class Traceparent {

    private final ObjectProvider<Tracer> tracer;

    Traceparent(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    @Nullable
    String current() {
        var present = tracer.getIfAvailable();
        var span = present == null ? null : present.currentSpan();
        return span == null || span.isNoop() ? null : format(span.context());
    }

    private static String format(TraceContext context) {
        var flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), flags);
    }
}
