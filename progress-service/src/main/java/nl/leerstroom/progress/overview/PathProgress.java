package nl.leerstroom.progress.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.leerstroom.progress.course.domain.LearningModule;
import nl.leerstroom.progress.course.domain.Level;
import nl.leerstroom.progress.course.domain.PageTitle;
import nl.leerstroom.progress.course.domain.Subtask;
import nl.leerstroom.progress.reading.domain.ModuleReading;
import nl.leerstroom.progress.reading.domain.ReadTimes;
import org.jspecify.annotations.Nullable;

/** How far someone is on one path of a module: what the module has now, beside what was read. */
record PathProgress(LearningModule module, Level level, Map<String, ReadTimes> read) {

    static PathProgress of(LearningModule module, Level level, @Nullable ModuleReading reading) {
        return new PathProgress(module, level, reading == null ? Map.of() : reading.onLevel(level.name()));
    }

    int pagesRead() {
        return count(module.path(level));
    }

    int pagesRead(Subtask subtask) {
        return count(subtask.pages(level));
    }

    int pagesTotal() {
        return module.path(level).size();
    }

    boolean has(PageTitle page) {
        return read.containsKey(page.pageId());
    }

    @Nullable
    ReadTimes times(PageTitle page) {
        return read.get(page.pageId());
    }

    @Nullable
    Instant lastReadAt() {
        return read.values().stream()
                .map(ReadTimes::last)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The first page that was not read, looking from where was read last and then from the start. */
    @Nullable
    String continuePageId() {
        var path = module.path(level);
        var from = lastRead(path);
        for (var i = 0; i < path.size(); i++) {
            var page = path.get((from + i) % path.size());
            if (!has(page)) {
                return page.pageId();
            }
        }
        return null;
    }

    private int lastRead(List<PageTitle> path) {
        var last = 0;
        var at = Instant.MIN;
        for (var i = 0; i < path.size(); i++) {
            var times = times(path.get(i));
            if (times != null && times.last().isAfter(at)) {
                last = i;
                at = times.last();
            }
        }
        return last;
    }

    private int count(List<PageTitle> pages) {
        return Math.toIntExact(pages.stream().filter(this::has).count());
    }
}
