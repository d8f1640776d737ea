package nl.leerstroom.progress.overview;

import java.util.List;
import nl.leerstroom.progress.api.HomeModule;
import nl.leerstroom.progress.api.Kind;
import nl.leerstroom.progress.api.Level;
import nl.leerstroom.progress.api.ModuleProgress;
import nl.leerstroom.progress.api.PageDetails;
import nl.leerstroom.progress.api.PageMark;
import nl.leerstroom.progress.api.Subtask;
import nl.leerstroom.progress.api.SubtaskDetails;
import nl.leerstroom.progress.api.SubtaskProgress;
import nl.leerstroom.progress.course.domain.PageTitle;

/** Says in the words of the API how far someone is. */
final class Answers {

    private Answers() {}

    static Level level(Enum<?> level) {
        return Level.valueOf(level.name());
    }

    static Kind kind(Enum<?> kind) {
        return Kind.valueOf(kind.name());
    }

    static HomeModule homeModule(PathProgress progress) {
        var module = progress.module();
        return HomeModule.builder()
                .moduleId(module.moduleId())
                .productId(module.productId())
                .kind(kind(module.kind()))
                .title(module.title())
                .level(level(progress.level()))
                .pagesRead(progress.pagesRead())
                .pagesTotal(progress.pagesTotal())
                .continuePageId(progress.continuePageId())
                .lastReadAt(progress.lastReadAt())
                .subtasks(subtasks(progress))
                .build();
    }

    static List<Subtask> subtasks(PathProgress progress) {
        return progress.module().subtasks().stream()
                .map(subtask -> {
                    var pages = subtask.pages(progress.level()).stream()
                            .map(page -> new PageMark(page.pageId(), page.title(), progress.has(page)))
                            .toList();
                    return new Subtask(subtask.id(), subtask.title(), progress.pagesRead(subtask), pages.size(), pages);
                })
                .toList();
    }

    static List<SubtaskProgress> dots(PathProgress progress) {
        return progress.module().subtasks().stream()
                .map(subtask -> new SubtaskProgress(
                        subtask.id(),
                        progress.pagesRead(subtask),
                        subtask.pages(progress.level()).size()))
                .toList();
    }

    static ModuleProgress details(PathProgress progress, boolean current, boolean licensed) {
        var module = progress.module();
        return ModuleProgress.builder()
                .moduleId(module.moduleId())
                .productId(module.productId())
                .title(module.title())
                .level(level(progress.level()))
                .current(current)
                .licensed(licensed)
                .pagesRead(progress.pagesRead())
                .pagesTotal(progress.pagesTotal())
                .lastReadAt(progress.lastReadAt())
                .subtasks(module.subtasks().stream()
                        .map(subtask -> new SubtaskDetails(
                                subtask.id(),
                                subtask.title(),
                                progress.pagesRead(subtask),
                                subtask.pages(progress.level()).size(),
                                subtask.pages(progress.level()).stream()
                                        .map(page -> details(progress, page))
                                        .toList()))
                        .toList())
                .build();
    }

    private static PageDetails details(PathProgress progress, PageTitle page) {
        var details = new PageDetails(page.pageId(), page.title(), 0);
        var times = progress.times(page);
        return times == null
                ? details
                : details.reads(times.count()).firstReadAt(times.first()).lastReadAt(times.last());
    }
}
