package nl.leerstroom.progress.content;

import java.time.Instant;
import nl.leerstroom.progress.course.domain.LearningModule;

/** One version of a module as it is kept. */
record StoredPackage(
        LearningModule module, String digest, int pages, int images, boolean current, Instant importedAt) {}
