package nl.leerstroom.sync.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import nl.leerstroom.platform.events.Outbox;
import nl.leerstroom.platform.events.OutgoingEvent;
import nl.leerstroom.sync.bulk.ImportAnswer.Word;
import org.springframework.stereotype.Service;

/**
 * Moves imports on: an account that is there opens the way to its group and its licences, and the last answer closes the
 * import. However often and in whatever order answers come, each part gets its outcome once.
 */
@Service
class RecordAnswers {

    private final JdbcImports imports;
    private final JdbcAnswers answers;
    private final FinishImport finish;
    private final ImportHints hints;
    private final Outbox outbox;
    private final Clock clock;

    RecordAnswers(
            JdbcImports imports,
            JdbcAnswers answers,
            FinishImport finish,
            ImportHints hints,
            Outbox outbox,
            Clock clock) {
        this.imports = imports;
        this.answers = answers;
        this.finish = finish;
        this.hints = hints;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is said of an import that is not being applied is passed over. */
    void record(Map<UUID, List<ImportAnswer>> given) {
        for (var job : imports.awaitApplying(given.keySet().stream().sorted().toList())) {
            record(job, given.getOrDefault(job.importId(), List.of()));
        }
    }

    private void record(JobImport job, List<ImportAnswer> given) {
        var id = job.importId();
        var taken = answers.record(id, given);
        answers.refuseTheRestOf(id, lines(taken, word -> word.isAccount() && word.isRefused()));
        var ready = answers.ready(id, lines(taken, word -> word.isAccount() && !word.isRefused()));
        var events = events(job, chunks(given, ready));
        outbox.appendAll(events);
        var moved = imports.advance(id, answers.finished(id, lines(taken, word -> true)), events.size());
        finish.ifNothingIsOpen(moved);
        hints.changed(moved);
    }

    private static Map<Integer, List<ImportAccountsReadyV1.Row>> chunks(
            List<ImportAnswer> given, Map<Integer, ImportAccountsReadyV1.Row> ready) {
        Map<Integer, List<ImportAccountsReadyV1.Row>> chunks = new LinkedHashMap<>();
        for (var answer : given) {
            var row = answer.word().isAccount() ? ready.remove(answer.line()) : null;
            if (row != null) {
                chunks.computeIfAbsent(answer.chunk(), chunk -> new ArrayList<>())
                        .add(row);
            }
        }
        return chunks;
    }

    private List<OutgoingEvent> events(JobImport job, Map<Integer, List<ImportAccountsReadyV1.Row>> chunks) {
        var now = clock.instant();
        var events = new ArrayList<OutgoingEvent>();
        chunks.forEach((chunk, rows) -> Slices.of(rows, DispatchImport.ROWS_PER_EVENT)
                .forEach(some -> events.add(ImportEvents.of(
                        job,
                        ImportAccountsReadyV1.TYPE,
                        job.sequence() + events.size() + 1,
                        now,
                        new ImportAccountsReadyV1(job.importId(), chunk, some)))));
        return events;
    }

    private static Collection<Integer> lines(Map<Word, Set<Integer>> taken, Predicate<Word> wanted) {
        var lines = new TreeSet<Integer>();
        taken.forEach((word, some) -> {
            if (wanted.test(word)) {
                lines.addAll(some);
            }
        });
        return lines;
    }
}
