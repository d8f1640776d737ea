package nl.leerstroom.sync.bulk;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leerstroom.platform.events.Hints;
import org.springframework.stereotype.Component;

/** Tells the screens of whoever brought an import, and whoever had it applied, that it moved on. */
@Component
class ImportHints {

    private final Hints hints;

    ImportHints(Hints hints) {
        this.hints = hints;
    }

    void changed(JobImport job) {
        var watchers = Stream.of(job.uploadedBy(), job.appliedBy())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        if (!watchers.isEmpty()) {
            hints.publish(watchers, "job", job.importId().toString());
        }
    }
}
