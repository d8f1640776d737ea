package nl.leerstroom.progress.course.domain;

import java.util.List;
import java.util.Optional;

/** One version of a module: its outline and its words, without the text of its pages. */
public record LearningModule(
        String moduleId,
        String version,
        String productId,
        Kind kind,
        String title,
        String description,
        List<Level> levels,
        List<Subtask> subtasks,
        List<Term> glossary) {

    private static final String SEPARATOR = ".";

    public LearningModule {
        levels = List.copyOf(levels);
        subtasks = List.copyOf(subtasks);
        glossary = List.copyOf(glossary);
    }

    /** The id of a page by its name in the package. */
    public static String pageId(String moduleId, String page) {
        return moduleId + SEPARATOR + page;
    }

    /** The module of a page: the part of its id before the separator. */
    public static String moduleOf(String pageId) {
        var end = pageId.indexOf(SEPARATOR);
        return end < 0 ? "" : pageId.substring(0, end);
    }

    /** All pages that a student of this level reads, in order. */
    public List<PageTitle> path(Level level) {
        return subtasks.stream()
                .flatMap(subtask -> subtask.pages(level).stream())
                .toList();
    }

    public Optional<Subtask> subtaskOf(String pageId, Level level) {
        return subtasks.stream()
                .filter(subtask -> subtask.pages(level).stream()
                        .anyMatch(page -> page.pageId().equals(pageId)))
                .findFirst();
    }
}
