package nl.leerstroom.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class TraceparentTest {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final Traceparent traceparent = new Traceparent(beans.getBeanProvider(Tracer.class));

    @Test
    void isAbsentWithoutATracerAndWithoutASpan() {
        assertThat(traceparent.current()).isNull();
        beans.addBean("tracer", Tracer.NOOP);

        assertThat(traceparent.current()).isNull();
    }

    @Test
    void namesTheTraceAndTheSpanAsW3cDoes() {
        var context = mock(TraceContext.class);
        when(context.traceId()).thenReturn("4bf92f3577b34da6a3ce929d0e0e4736");
        when(context.spanId()).thenReturn("00f067aa0ba902b7");
        when(context.sampled()).thenReturn(true);
        var span = mock(Span.class);
        when(span.context()).thenReturn(context);
        var tracer = mock(Tracer.class);
        when(tracer.currentSpan()).thenReturn(span);
        beans.addBean("tracer", tracer);

        assertThat(traceparent.current()).isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }
}
