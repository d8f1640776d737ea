package nl.leerstroom.identity.intake;

import java.util.Set;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import org.springframework.stereotype.Component;

@Component
class ImportEventsConsumer implements EventsConsumer {

    private final ApplyImportRows applyImportRows;

    ImportEventsConsumer(ApplyImportRows applyImportRows) {
        this.applyImportRows = applyImportRows;
    }

    @Override
    public String name() {
        return "identity-service.intake";
    }

    @Override
    public Set<String> topics() {
        return Set.of("sync.import");
    }

    @Override
    public Set<String> types() {
        return Set.of(ImportRowsAcceptedV1.TYPE);
    }

    /** An event is a chunk of up to 500 rows already; each is handled as a whole. */
    @Override
    public void handle(EventBatch batch) {
        batch.of(ImportRowsAcceptedV1.TYPE, ImportRowsAcceptedV1.class)
                .forEach(fact -> applyImportRows.apply(fact.event(), fact.data()));
    }
}
