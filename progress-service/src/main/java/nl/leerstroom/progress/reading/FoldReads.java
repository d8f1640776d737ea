package nl.leerstroom.progress.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leerstroom.platform.events.OutgoingEvent;
import nl.leerstroom.progress.content.domain.Catalogue;
import nl.leerstroom.progress.course.domain.LearningModule;
import nl.leerstroom.progress.course.domain.Level;
import nl.leerstroom.progress.course.domain.PageTitle;
import nl.leerstroom.progress.course.domain.Subtask;
import nl.leerstroom.progress.reading.LogProducer.Entry;
import nl.leerstroom.progress.reading.domain.ModuleReading;
import nl.leerstroom.progress.reading.domain.ModuleReading.Owner;
import nl.leerstroom.progress.reading.domain.ModuleReading.Told;
import nl.leerstroom.progress.reading.domain.PageRead;
import nl.leerstroom.progress.reading.domain.Path;
import nl.leerstroom.progress.reading.domain.ReadingId;
import nl.leerstroom.progress.reading.domain.ReadingStore;
import org.springframework.stereotype.Service;

/**
 * Folds lines of the log into the documents of progress. Facts are told before the document remembers that they were:
 * a crash between the two tells them once more under the same ids, and never leaves one untold.
 */
@Service
class FoldReads {

    private static final int MOST_ATTEMPTS = 10;

    private final ReadingStore store;
    private final Catalogue catalogue;
    private final LogProducer log;

    FoldReads(ReadingStore store, Catalogue catalogue, LogProducer log) {
        this.store = store;
        this.catalogue = catalogue;
        this.log = log;
    }

    void fold(Collection<PageRead> reads) {
        var byId = reads.stream().collect(Collectors.groupingBy(PageRead::id));
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var changed = changed(byId);
            tell(changed);
            if (store.save(changed.stream().map(Told::reading).toList())) {
                return;
            }
        }
        throw new IllegalStateException("the documents of progress were changed by others all the time");
    }

    private List<Told> changed(Map<ReadingId, List<PageRead>> byId) {
        var known = store.load(byId.keySet());
        var changed = new ArrayList<Told>();
        byId.forEach((id, reads) -> {
            var owner = new Owner(reads.getFirst().schoolId(), reads.getFirst().productId());
            var before = known.getOrDefault(id, ModuleReading.none(id, owner));
            var after = before.plus(reads).tell(paths(id.moduleId()));
            if (!after.reading().sameAs(before)) {
                changed.add(after);
            }
        });
        return changed;
    }

    private void tell(List<Told> changed) {
        var entries = changed.stream().flatMap(FoldReads::entries).toList();
        if (!entries.isEmpty()) {
            log.append(entries);
        }
    }

    private static Stream<Entry> entries(Told told) {
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < told.facts().size(); i++) {
            var fact = told.facts().get(i);
            var reading = told.reading();
            entries.add(new Entry(
                    ReadingFactV1.eventId(reading, fact),
                    new OutgoingEvent(
                            ReadingTopics.READING,
                            reading.id().studentId().toString(),
                            ReadingFactV1.type(fact),
                            reading.id().toString(),
                            told.sequence(i),
                            fact.at(),
                            reading.owner().schoolId(),
                            ReadingFactV1.of(reading, fact))));
        }
        return entries.stream();
    }

    private List<Path> paths(String moduleId) {
        Optional<LearningModule> module = catalogue.module(moduleId);
        return module.stream()
                .flatMap(known -> known.levels().stream().map(level -> path(known, level)))
                .toList();
    }

    private static Path path(LearningModule module, Level level) {
        return new Path(
                level.name(),
                module.subtasks().stream().collect(Collectors.toMap(Subtask::id, subtask -> pages(subtask, level))));
    }

    private static Set<String> pages(Subtask subtask, Level level) {
        return subtask.pages(level).stream()
                .map(PageTitle::pageId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
