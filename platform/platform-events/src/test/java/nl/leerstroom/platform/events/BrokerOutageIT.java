package nl.leerstroom.platform.events;

import static nl.leerstroom.platform.events.Service.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker hangs for longer than a send may take, then dies, then comes back on the same log. */
class BrokerOutageIT {

    // the common pool has one thread where there are two cores, and others need it
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicLong written = new AtomicLong();

    @Test
    void nothingIsLostNothingIsOutOfOrderAndWritingGoesOn(@TempDir Path directory) throws Exception {
        try (var broker = new BrokerProcess(directory);
                var service = start(broker)) {
            var writing = CompletableFuture.runAsync(() -> write(service), OWN_THREAD);
            await().until(() -> service.count("echo") > 200);

            broker.halt();
            hangFor(Duration.ofSeconds(14), writing);
            broker.killAndStartAgain();
            hangFor(Duration.ofSeconds(2), writing);
            enough.set(true);
            writing.join();

            await().until(() -> service.count("outbox_event") == 0);
            service.log().holds(service.versions());
            await().untilAsserted(() -> assertThat(service.echoed()).isEqualTo(service.versions()));
            assertThat(service.parked()).isZero();
        }
    }

    private static Service start(BrokerProcess broker) {
        var properties = Servers.newService("outage", broker.address());
        properties.put("events.relay.delivery-timeout", "6s");
        properties.put("events.relay.max-block", "2s");
        properties.put("events.relay.longest-pause", "1s");
        return Service.start(properties);
    }

    private void write(Service service) {
        var keys = Stream.generate(UUID::randomUUID).limit(10).toList();
        while (!enough.get()) {
            keys.forEach(service.tallies()::count);
            written.addAndGet(keys.size());
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void hangFor(Duration time, CompletableFuture<Void> writing) {
        var before = written.get();
        Awaitility.await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> !writing.isDone());
        assertThat(written.get()).isGreaterThan(before + 100);
    }
}
