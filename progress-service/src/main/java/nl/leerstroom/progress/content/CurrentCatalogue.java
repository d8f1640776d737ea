package nl.leerstroom.progress.content;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.leerstroom.progress.content.domain.Catalogue;
import nl.leerstroom.progress.course.domain.LearningModule;
import nl.leerstroom.progress.course.domain.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The catalogue as this replica knows it: at once what was imported here, within seconds what was imported elsewhere. */
@Component
class CurrentCatalogue implements Catalogue {

    private record Shelf(
            String stamp,
            List<LearningModule> modules,
            Map<String, LearningModule> byId,
            Map<String, LearningModule> byProduct,
            Map<String, Place> places) {}

    private final JdbcPackages packages;
    private volatile @Nullable Shelf shelf;

    CurrentCatalogue(JdbcPackages packages) {
        this.packages = packages;
    }

    @Scheduled(fixedDelayString = "${content.refresh:2s}")
    void refresh() {
        var known = shelf;
        if (known == null || !known.stamp().equals(packages.stamp())) {
            shelf = load();
        }
    }

    @Override
    public List<LearningModule> modules() {
        return shelf().modules();
    }

    @Override
    public Optional<LearningModule> module(String moduleId) {
        return Optional.ofNullable(shelf().byId().get(moduleId));
    }

    @Override
    public Optional<LearningModule> ofProduct(String productId) {
        return Optional.ofNullable(shelf().byProduct().get(productId));
    }

    @Override
    public Optional<Place> place(String pageId) {
        return Optional.ofNullable(shelf().places().get(pageId));
    }

    private Shelf shelf() {
        var known = shelf;
        if (known == null) {
            known = load();
            shelf = known;
        }
        return known;
    }

    private Shelf load() {
        var stamp = packages.stamp();
        var all = packages.all();
        var modules = all.stream()
                .filter(StoredPackage::current)
                .map(StoredPackage::module)
                .sorted(Comparator.comparing(LearningModule::title))
                .toList();
        return new Shelf(
                stamp,
                modules,
                modules.stream().collect(Collectors.toMap(LearningModule::moduleId, Function.identity())),
                modules.stream().collect(Collectors.toMap(LearningModule::productId, Function.identity())),
                places(all));
    }

    /** Older versions first, so that a page that is still there ends as current. */
    private static Map<String, Place> places(List<StoredPackage> all) {
        var places = new HashMap<String, Place>();
        for (var stored : all) {
            var module = stored.module();
            for (var level : Level.values()) {
                for (var page : module.path(level)) {
                    places.put(
                            page.pageId(),
                            new Place(page.pageId(), module.moduleId(), module.productId(), level, stored.current()));
                }
            }
        }
        return places;
    }
}
