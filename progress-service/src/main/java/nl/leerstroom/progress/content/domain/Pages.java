package nl.leerstroom.progress.content.domain;

import java.util.Optional;
import nl.leerstroom.progress.course.domain.CoursePage;
import nl.leerstroom.progress.course.domain.LearningModule;

/** The text of pages. */
public interface Pages {

    Optional<CoursePage> page(LearningModule module, String pageId);
}
