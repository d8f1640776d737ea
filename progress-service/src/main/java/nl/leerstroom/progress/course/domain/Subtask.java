package nl.leerstroom.progress.course.domain;

import java.util.List;
import java.util.Map;

/** A part of a module (deeltaak), with its pages in order for each level. */
public record Subtask(String id, String title, Map<Level, List<PageTitle>> pages) {

    public Subtask {
        pages = Map.copyOf(pages);
    }

    public List<PageTitle> pages(Level level) {
        return pages.getOrDefault(level, List.of());
    }
}
