package nl.leerstroom.progress.reading.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.leerstroom.progress.reading.domain.ReadingFact.ModuleCompleted;
import nl.leerstroom.progress.reading.domain.ReadingFact.ModuleStarted;
import nl.leerstroom.progress.reading.domain.ReadingFact.SubtaskCompleted;
import org.jspecify.annotations.Nullable;

/**
 * What one student read of one module, on every level. The same reads in any order, any number of times, give the same
 * reading; what follows from them is told once.
 *
 * @param pages when each page was read, by level and page id
 * @param told names of the facts that were told
 * @param position of the newest line of the log in it
 * @param revision how often it was stored; 0 is not yet
 */
public record ModuleReading(
        ReadingId id,
        Owner owner,
        Map<String, Map<String, ReadTimes>> pages,
        Set<String> told,
        long position,
        long revision) {

    private static final long FACTS_PER_LINE = 1_000;

    /** The school of the student and the product of the module. */
    public record Owner(UUID schoolId, String productId) {}

    /** A reading and what there is to tell of it, each with the version of the reading that it makes. */
    public record Told(ModuleReading reading, List<ReadingFact> facts) {

        /** Rises with the log, and within one line with each fact. */
        public long sequence(int fact) {
            return reading.position() * FACTS_PER_LINE + fact + 1;
        }
    }

    public static ModuleReading none(ReadingId id, Owner owner) {
        return new ModuleReading(id, owner, Map.of(), Set.of(), -1, 0);
    }

    public ModuleReading plus(Collection<PageRead> reads) {
        var more = new TreeMap<String, Map<String, ReadTimes>>();
        pages.forEach((level, known) -> more.put(level, new TreeMap<>(known)));
        for (var read : reads) {
            more.computeIfAbsent(read.level(), _ -> new TreeMap<>())
                    .merge(read.pageId(), ReadTimes.of(read.readAt()), (known, time) -> known.plus(time.times()));
        }
        var newest = reads.stream().mapToLong(PageRead::position).max().orElse(position);
        return new ModuleReading(id, owner, more, told, Math.max(position, newest), revision);
    }

    /** This reading with all told that follows from it and was not told yet. */
    public Told tell(Collection<Path> paths) {
        var facts = new ArrayList<ReadingFact>();
        started().ifPresent(facts::add);
        paths.stream().sorted(Comparator.comparing(Path::level)).forEach(path -> facts.addAll(completed(path)));
        facts.removeIf(fact -> told.contains(fact.name()));
        var all = new TreeSet<>(told);
        facts.forEach(fact -> all.add(fact.name()));
        return new Told(new ModuleReading(id, owner, pages, all, position, revision), List.copyOf(facts));
    }

    /** Says the same as the other, stored or not. */
    public boolean sameAs(ModuleReading other) {
        return pages.equals(other.pages) && told.equals(other.told);
    }

    public Map<String, ReadTimes> onLevel(String level) {
        return pages.getOrDefault(level, Map.of());
    }

    public @Nullable Instant lastReadAt(String level) {
        return onLevel(level).values().stream()
                .map(ReadTimes::last)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<ReadingFact> started() {
        return pages.entrySet().stream()
                .flatMap(level -> level.getValue().values().stream()
                        .map(times -> new ModuleStarted(level.getKey(), times.first())))
                .min(Comparator.comparing(ModuleStarted::at).thenComparing(ModuleStarted::level))
                .map(ReadingFact.class::cast);
    }

    private List<ReadingFact> completed(Path path) {
        var facts = new ArrayList<ReadingFact>();
        var all = new HashSet<String>();
        path.pagesBySubtask().forEach((subtask, subtaskPages) -> {
            all.addAll(subtaskPages);
            completedAt(path.level(), subtaskPages)
                    .ifPresent(at -> facts.add(new SubtaskCompleted(path.level(), subtask, at)));
        });
        facts.sort(Comparator.comparing(ReadingFact::name));
        completedAt(path.level(), all).ifPresent(at -> facts.add(new ModuleCompleted(path.level(), at)));
        return facts;
    }

    /** When the last of these pages was read for the first time. */
    private Optional<Instant> completedAt(String level, Set<String> required) {
        var known = onLevel(level);
        if (!known.keySet().containsAll(required)) {
            return Optional.empty();
        }
        return required.stream().map(known::get).map(ReadTimes::first).max(Comparator.naturalOrder());
    }
}
