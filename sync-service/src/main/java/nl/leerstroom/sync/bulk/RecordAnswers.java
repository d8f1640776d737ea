package nl.leerstroom.sync.bulk;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leerstroom.platform.events.Outbox;
import nl.leerstroom.platform.events.OutgoingEvent;
import nl.leerstroom.sync.bulk.JdbcAnswers.Answer;
import nl.leerstroom.sync.bulk.JdbcAnswers.RowKey;
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

    void record(Collection<Answer> given) {
        var jobs = imports.awaitApplying(
                given.stream().map(Answer::importId).distinct().sorted().toList());
        var applying = jobs.stream().map(JobImport::importId).collect(Collectors.toSet());
        var taken = answers.record(given.stream()
                .filter(answer -> applying.contains(answer.importId()))
                .toList());
        answers.refuseTheRestOf(rows(taken, answer -> answer.isAccount() && answer.isRefused()));
        var ready = answers.ready(rows(taken, answer -> answer.isAccount() && !answer.isRefused()));
        var finished = answers.finished(rows(taken, answer -> true));
        for (var job : jobs) {
            var own = ready.stream()
                    .filter(event -> event.importId().equals(job.importId()))
                    .toList();
            outbox.appendAll(events(job, own));
            advance(job.importId(), finished.getOrDefault(job.importId(), 0), own.size());
        }
    }

    private void advance(UUID importId, int finishedRows, int events) {
        var job = imports.advance(importId, finishedRows, events);
        finish.ifNothingIsOpen(job);
        hints.changed(job);
    }

    private List<OutgoingEvent> events(JobImport job, List<ImportAccountsReadyV1> ready) {
        var now = clock.instant();
        return IntStream.range(0, ready.size())
                .mapToObj(number -> ImportEvents.of(
                        job, ImportAccountsReadyV1.TYPE, job.sequence() + number + 1, now, ready.get(number)))
                .toList();
    }

    private static Collection<RowKey> rows(Collection<Answer> answers, Predicate<Answer> wanted) {
        return answers.stream().filter(wanted).map(Answer::row).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
