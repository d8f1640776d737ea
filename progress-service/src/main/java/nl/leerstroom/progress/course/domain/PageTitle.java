package nl.leerstroom.progress.course.domain;

/**
 * A page on a path.
 *
 * @param pageId {@code <moduleId>.<page>}, unique over all modules and kept through versions
 */
public record PageTitle(String pageId, String title) {}
