package nl.leerstroom.gateway.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams of this replica, by person. */
@Component
class Streams implements SmartLifecycle {

    private final Map<String, List<HintStream>> byPerson = new ConcurrentHashMap<>();
    private final StreamLimits limits;
    private volatile boolean running;

    Streams(StreamLimits limits, MeterRegistry meters) {
        this.limits = limits;
        Gauge.builder("leerstroom.streams.open", this, Streams::count).register(meters);
    }

    SseEmitter open(String person) {
        var stream = new HintStream(limits.life(), limits.heartbeat());
        byPerson.compute(person, (_, open) -> {
            List<HintStream> streams = open == null ? new CopyOnWriteArrayList<>() : open;
            while (streams.size() >= limits.perPerson()) {
                streams.removeFirst().close();
            }
            streams.add(stream);
            return streams;
        });
        stream.emitter().onCompletion(() -> remove(person, stream));
        stream.emitter().onTimeout(stream::close);
        Thread.ofVirtual().name("hints-", 0).start(() -> {
            stream.write();
            remove(person, stream);
        });
        return stream.emitter();
    }

    void show(String person, Hint hint) {
        byPerson.getOrDefault(person, List.of()).forEach(stream -> stream.show(hint));
    }

    int count() {
        return byPerson.values().stream().mapToInt(List::size).sum();
    }

    private void remove(String person, HintStream stream) {
        byPerson.computeIfPresent(person, (_, open) -> {
            open.remove(stream);
            return open.isEmpty() ? null : open;
        });
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for open requests to end: these would not end by themselves. */
    @Override
    public void stop() {
        running = false;
        byPerson.values().forEach(streams -> streams.forEach(HintStream::close));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
