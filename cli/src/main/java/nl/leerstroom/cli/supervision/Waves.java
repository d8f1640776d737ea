package nl.leerstroom.cli.supervision;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The order of stopping: first all that stand on the foundation, together, then the foundation. */
record Waves(List<Part> parts) {

    void each(Consumer<Part> stop) {
        together(part -> !part.isFoundation(), stop);
        together(Part::isFoundation, stop);
    }

    private void together(Predicate<Part> which, Consumer<Part> stop) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.stream().filter(which).forEach(part -> threads.execute(() -> stop.accept(part)));
        }
    }
}
