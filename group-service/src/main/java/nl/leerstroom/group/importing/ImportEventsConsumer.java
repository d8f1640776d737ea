package nl.leerstroom.group.importing;

import java.util.Set;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import org.springframework.stereotype.Component;

@Component
class ImportEventsConsumer implements EventsConsumer {

    private final JoinImported joinImported;

    ImportEventsConsumer(JoinImported joinImported) {
        this.joinImported = joinImported;
    }

    @Override
    public String name() {
        return "group-service.importing";
    }

    @Override
    public Set<String> topics() {
        return Set.of("sync.import");
    }

    @Override
    public Set<String> types() {
        return Set.of(ImportAccountsReadyV1.TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        joinImported.join(batch.of(ImportAccountsReadyV1.TYPE, ImportAccountsReadyV1.class));
    }
}
