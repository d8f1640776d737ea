package nl.leerstroom.platform.events;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what goes out, what comes in and what is stuck. */
final class EventMetrics {

    private final MeterRegistry registry;

    EventMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    static void watch(MeterRegistry registry, OutboxRows outbox, ParkedEvents parked) {
        registry.gauge("outbox.waiting", outbox, OutboxRows::waiting);
        registry.gauge("outbox.waiting.seconds", outbox, OutboxRows::secondsWaited);
        registry.gauge("outbox.parked", outbox, OutboxRows::parked);
        registry.gauge("events.parked", parked, ParkedEvents::count);
    }

    void sent(int events) {
        registry.counter("outbox.sent").increment(events);
    }

    void parkedInOutbox() {
        registry.counter("outbox.refused").increment();
    }

    void handled(String consumer, int events) {
        registry.counter("events.handled", "consumer", consumer).increment(events);
    }

    void parked(String consumer, int events) {
        registry.counter("events.parking", "consumer", consumer).increment(events);
    }
}
