package nl.leerstroom.sync.bulk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import nl.leerstroom.platform.events.Fact;
import nl.leerstroom.sync.bulk.JdbcAnswers.Answer;
import org.springframework.stereotype.Component;

/** Hears what identity, group and license made of the rows of an import. */
@Component
class ImportAnswersConsumer implements EventsConsumer {

    private record PartKey(UUID importId, int line, String part, String product) {}

    private final RecordAnswers recordAnswers;

    ImportAnswersConsumer(RecordAnswers recordAnswers) {
        this.recordAnswers = recordAnswers;
    }

    @Override
    public String name() {
        return "sync-service.import-answers";
    }

    @Override
    public Set<String> topics() {
        return Set.of(SyncTopics.IMPORT);
    }

    @Override
    public Set<String> types() {
        return Set.of(ImportRowsAppliedV1.TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        var answers = firstWords(batch.of(ImportRowsAppliedV1.TYPE, ImportRowsAppliedV1.class));
        if (!answers.isEmpty()) {
            recordAnswers.record(answers);
        }
    }

    private static Collection<Answer> firstWords(Collection<Fact<ImportRowsAppliedV1>> facts) {
        var answers = new LinkedHashMap<PartKey, Answer>();
        for (var fact : facts) {
            for (var row : fact.data().rows()) {
                var answer = new Answer(
                        fact.data().importId(),
                        row.line(),
                        fact.data().part(),
                        row.productId(),
                        row.outcome(),
                        row.code());
                var key = new PartKey(answer.importId(), answer.line(), answer.part(), String.valueOf(row.productId()));
                answers.putIfAbsent(key, answer);
            }
        }
        return answers.values();
    }
}
