package nl.leerstroom.gateway.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream. A thread of its own writes to the browser, so a slow browser holds up nobody else; one that falls far
 * behind is closed, for it fetches everything again when it comes back.
 */
final class HintStream {

    private static final int WAITING = 64;

    private final SseEmitter emitter;
    private final Duration heartbeat;
    private final BlockingQueue<Hint> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean closed;

    HintStream(Duration life, Duration heartbeat) {
        this.emitter = new SseEmitter(life.toMillis());
        this.heartbeat = heartbeat;
    }

    SseEmitter emitter() {
        return emitter;
    }

    void show(Hint hint) {
        if (!waiting.offer(hint)) {
            close();
        }
    }

    void close() {
        closed = true;
        emitter.complete();
    }

    /** Writes until the stream is closed or the browser is gone. */
    void write() {
        try {
            emitter.send(SseEmitter.event().comment("open").reconnectTime(2_000));
            while (!closed) {
                var hint = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                if (!closed) {
                    emitter.send(
                            hint == null
                                    ? SseEmitter.event().comment("")
                                    : SseEmitter.event().name("hint").data(hint));
                }
            }
        } catch (IOException | IllegalStateException gone) {
            closed = true; // the container completes the emitter of a lost connection itself
        } catch (InterruptedException stopping) {
            close();
            Thread.currentThread().interrupt();
        }
    }
}
