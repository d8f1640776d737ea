package nl.leerstroom.sync.known;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import nl.leerstroom.platform.events.Fact;
import org.springframework.stereotype.Component;

/** Keeps the copies of products and of who holds a licence for them. */
@Component
class LicenseEventsConsumer implements EventsConsumer {

    private static final String PUBLISHED_TYPE = "nl.leerstroom.license.product-published.v1";
    private static final String ASSIGNED_TYPE = "nl.leerstroom.license.license-assigned.v1";
    private static final String REINSTATED_TYPE = "nl.leerstroom.license.license-reinstated.v1";
    private static final String DEACTIVATED_TYPE = "nl.leerstroom.license.license-deactivated.v1";

    /** The part of product-published.v1 that is read here. */
    record ProductState(String productId, String title, List<String> levels) {}

    /** What the events of a licence have in common. */
    record LicenseMoved(UUID licenseId, UUID studentId, String productId) {}

    /** A licence, and whether the student holds it after the event. */
    record Holding(LicenseMoved license, boolean held, long sequence, UUID schoolId) {

        static Holding of(Fact<LicenseMoved> fact, boolean held) {
            return new Holding(
                    fact.data(), held, fact.event().sequence(), fact.event().school());
        }
    }

    private final KnownCopies copies;

    LicenseEventsConsumer(KnownCopies copies) {
        this.copies = copies;
    }

    @Override
    public String name() {
        return "sync-service.license-events";
    }

    @Override
    public Set<String> topics() {
        return Set.of("license.product", "license.license");
    }

    @Override
    public Set<String> types() {
        return Set.of(PUBLISHED_TYPE, ASSIGNED_TYPE, REINSTATED_TYPE, DEACTIVATED_TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        copies.products(Latest.of(batch.of(PUBLISHED_TYPE, ProductState.class), ProductState::productId));
        copies.licenses(Stream.of(
                        holdings(batch, ASSIGNED_TYPE, true),
                        holdings(batch, REINSTATED_TYPE, true),
                        holdings(batch, DEACTIVATED_TYPE, false))
                .flatMap(holdings -> holdings)
                .sorted(Comparator.comparingLong(Holding::sequence))
                .toList());
    }

    private static Stream<Holding> holdings(EventBatch batch, String type, boolean held) {
        return batch.of(type, LicenseMoved.class).stream().map(fact -> Holding.of(fact, held));
    }
}
