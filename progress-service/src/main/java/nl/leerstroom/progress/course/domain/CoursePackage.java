package nl.leerstroom.progress.course.domain;

import java.util.List;
import java.util.Map;

/**
 * A content package with nothing wrong in it.
 *
 * @param images drawings by name, free of script and of foreign references
 * @param digest SHA-256 over names and contents: equal for the same content, however it was zipped
 */
public record CoursePackage(LearningModule module, List<CoursePage> pages, Map<String, byte[]> images, String digest) {

    public CoursePackage {
        pages = List.copyOf(pages);
        images = Map.copyOf(images);
    }
}
