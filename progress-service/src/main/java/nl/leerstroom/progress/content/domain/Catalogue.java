package nl.leerstroom.progress.content.domain;

import java.util.List;
import java.util.Optional;
import nl.leerstroom.progress.course.domain.LearningModule;
import nl.leerstroom.progress.course.domain.Level;

/** The modules that readers see now, and every page that ever was one. In memory, so that asking costs nothing. */
public interface Catalogue {

    /**
     * Where a page belongs.
     *
     * @param current the present version still has it; reads of one that went are still taken, for they may come late
     */
    record Place(String pageId, String moduleId, String productId, Level level, boolean current) {}

    List<LearningModule> modules();

    Optional<LearningModule> module(String moduleId);

    Optional<LearningModule> ofProduct(String productId);

    Optional<Place> place(String pageId);
}
