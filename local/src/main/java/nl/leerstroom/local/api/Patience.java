package nl.leerstroom.local.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits for something to come true, asking again and again, but not for ever. */
public record Patience(Duration limit, Duration pause) {

    /** One question; empty means not yet. */
    @FunctionalInterface
    public interface Question<T> {
        Optional<T> ask() throws IOException, InterruptedException;
    }

    /** @throws IOException when the answer did not come in time; {@code what} says what was waited for */
    public <T> T until(String what, Question<T> question) throws IOException, InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            var answer = question.ask();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() - end > 0) {
                throw new IOException("Waited %d seconds in vain for %s.".formatted(limit.toSeconds(), what));
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
    }
}
