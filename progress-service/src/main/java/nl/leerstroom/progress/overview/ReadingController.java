package nl.leerstroom.progress.overview;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.NotFound;
import nl.leerstroom.platform.web.Role;
import nl.leerstroom.progress.api.GlossaryTerm;
import nl.leerstroom.progress.api.Home;
import nl.leerstroom.progress.api.Home.EmptyReasonEnum;
import nl.leerstroom.progress.api.Level;
import nl.leerstroom.progress.api.Module;
import nl.leerstroom.progress.api.Page;
import nl.leerstroom.progress.api.PageTerm;
import nl.leerstroom.progress.api.ReadingApi;
import nl.leerstroom.progress.content.domain.Catalogue;
import nl.leerstroom.progress.content.domain.Catalogue.Place;
import nl.leerstroom.progress.content.domain.Pages;
import nl.leerstroom.progress.course.domain.LearningModule;
import nl.leerstroom.progress.course.domain.PageTitle;
import nl.leerstroom.progress.course.domain.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReadingController implements ReadingApi {

    private final Catalogue catalogue;
    private final Pages pages;
    private final StudentPaths paths;

    ReadingController(Catalogue catalogue, Pages pages, StudentPaths paths) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.paths = paths;
    }

    @Override
    @PreAuthorize("hasRole('STUDENT')")
    public ResponseEntity<Home> getHome() {
        var caller = Caller.current();
        var rights = paths.rights(caller.userId());
        var modules = paths.all(caller.school(), caller.userId(), rights).stream()
                .map(Answers::homeModule)
                .toList();
        var home = new Home(modules);
        if (!rights.inGroup()) {
            home.setEmptyReason(EmptyReasonEnum.NO_GROUP);
        } else if (!rights.holdsAny()) {
            home.setEmptyReason(EmptyReasonEnum.NO_LICENSE);
        }
        return ResponseEntity.ok(home);
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT','TEACHER','SCHOOL_ADMIN','SUPPORT')")
    public ResponseEntity<Module> getModule(String moduleId, @Nullable Level level) {
        var module = catalogue.module(moduleId).orElseThrow(() -> new NotFound("module", moduleId));
        var progress = isStudent() ? paths.own(module) : preview(module, level);
        return ResponseEntity.ok(Module.builder()
                .moduleId(moduleId)
                .productId(module.productId())
                .kind(Answers.kind(module.kind()))
                .version(module.version())
                .title(module.title())
                .description(module.description())
                .level(Answers.level(progress.level()))
                .levels(module.levels().stream().map(Answers::level).toList())
                .pagesRead(progress.pagesRead())
                .pagesTotal(progress.pagesTotal())
                .continuePageId(progress.continuePageId())
                .lastReadAt(progress.lastReadAt())
                .subtasks(Answers.subtasks(progress))
                .glossary(module.glossary().stream()
                        .map(term -> new GlossaryTerm(term.id(), term.term(), term.aliases(), term.meaning()))
                        .toList())
                .build());
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT','TEACHER','SCHOOL_ADMIN','SUPPORT')")
    public ResponseEntity<Page> getPage(String pageId) {
        var place = catalogue.place(pageId).filter(Place::current).orElseThrow(() -> new NotFound("page", pageId));
        var module = catalogue.module(place.moduleId()).orElseThrow(() -> new NotFound("module", place.moduleId()));
        var progress = isStudent() ? paths.own(module, place.level()) : PathProgress.of(module, place.level(), null);
        return ResponseEntity.ok(page(progress, pageId));
    }

    private Page page(PathProgress progress, String pageId) {
        var module = progress.module();
        var page = pages.page(module, pageId).orElseThrow(() -> new NotFound("page", pageId));
        var subtask = module.subtaskOf(pageId, progress.level()).orElseThrow(() -> new NotFound("page", pageId));
        var ids = module.path(progress.level()).stream().map(PageTitle::pageId).toList();
        var at = ids.indexOf(pageId);
        return Page.builder()
                .pageId(pageId)
                .moduleId(module.moduleId())
                .moduleTitle(module.title())
                .subtaskId(subtask.id())
                .subtaskTitle(subtask.title())
                .title(page.title())
                .level(Answers.level(progress.level()))
                .html(page.html())
                .terms(terms(module, page.terms()))
                .previousPageId(at > 0 ? ids.get(at - 1) : null)
                .nextPageId(at + 1 < ids.size() ? ids.get(at + 1) : null)
                .read(progress.read().containsKey(pageId))
                .build();
    }

    private static List<PageTerm> terms(LearningModule module, List<String> ids) {
        Map<String, Term> glossary =
                module.glossary().stream().collect(Collectors.toMap(Term::id, Function.identity()));
        return ids.stream()
                .map(glossary::get)
                .map(term -> new PageTerm(term.id(), term.term(), term.meaning()))
                .toList();
    }

    private static PathProgress preview(LearningModule module, @Nullable Level asked) {
        var level = module.levels().stream()
                .filter(one -> asked == null || one.name().equals(asked.name()))
                .findFirst()
                .orElseThrow(() -> new NotFound("level", String.valueOf(asked)));
        return PathProgress.of(module, level, null);
    }

    private static boolean isStudent() {
        return Caller.current().is(Role.STUDENT);
    }
}
