package nl.leerstroom.sync.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import nl.leerstroom.sync.bulk.ImportAnswer.Word;
import org.springframework.stereotype.Component;

/** Hears what identity, group and license made of the rows of an import. */
@Component
class ImportAnswersConsumer implements EventsConsumer {

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
        Map<UUID, List<ImportAnswer>> answers = new LinkedHashMap<>();
        for (var fact : batch.of(ImportRowsAppliedV1.TYPE, ImportRowsAppliedV1.class)) {
            answers.computeIfAbsent(fact.data().importId(), importId -> new ArrayList<>())
                    .addAll(answers(fact.data()));
        }
        recordAnswers.record(answers);
    }

    private static List<ImportAnswer> answers(ImportRowsAppliedV1 applied) {
        return applied.rows().stream()
                .map(row -> new ImportAnswer(
                        applied.chunk(),
                        row.line(),
                        new Word(applied.part(), row.productId(), row.outcome(), row.code())))
                .toList();
    }
}
