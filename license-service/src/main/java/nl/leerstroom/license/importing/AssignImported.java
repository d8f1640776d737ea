package nl.leerstroom.license.importing;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Stream;
import nl.leerstroom.license.assignment.domain.AssignOutcome;
import nl.leerstroom.license.assignment.domain.AssignOutcome.AlreadyHeld;
import nl.leerstroom.license.assignment.domain.AssignOutcome.Assigned;
import nl.leerstroom.license.assignment.domain.AssignOutcome.NoSeatLeft;
import nl.leerstroom.license.assignment.domain.Licensing;
import nl.leerstroom.license.assignment.domain.Wish;
import nl.leerstroom.license.importing.ImportRowsAppliedV1.Outcome;
import nl.leerstroom.license.product.domain.Product;
import nl.leerstroom.license.product.domain.Products;
import nl.leerstroom.platform.events.Fact;
import nl.leerstroom.platform.events.Outbox;
import nl.leerstroom.platform.events.OutgoingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the licences that imported rows name: all chunks that came together in one round, seats in the order of their
 * lines, and one answer per chunk. The import vouches for the students; they may not be known here yet.
 */
@Service
class AssignImported {

    /** One product of one row. */
    private record Item(Fact<ImportAccountsReadyV1> chunk, ImportAccountsReadyV1.Row row, String product) {}

    private final Products products;
    private final Licensing licensing;
    private final Outbox outbox;
    private final Clock clock;

    AssignImported(Products products, Licensing licensing, Outbox outbox, Clock clock) {
        this.products = products;
        this.licensing = licensing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void assign(List<Fact<ImportAccountsReadyV1>> chunks) {
        var items = chunks.stream().flatMap(AssignImported::items).toList();
        var known = products.find(items.stream().map(Item::product).collect(toSet()));
        var outcomes = new ArrayDeque<>(licensing.assign(items.stream()
                .filter(item -> known.containsKey(item.product()))
                .map(item -> wish(item, Objects.requireNonNull(known.get(item.product()))))
                .toList()));
        outbox.appendAll(
                chunks.stream().map(chunk -> answer(chunk, known, outcomes)).toList());
    }

    private static Stream<Item> items(Fact<ImportAccountsReadyV1> chunk) {
        return chunk.data().rows().stream()
                .flatMap(row -> row.productIds().stream().distinct().map(product -> new Item(chunk, row, product)));
    }

    private static Wish wish(Item item, Product product) {
        var school = item.chunk().event().school();
        return new Wish(
                school,
                item.row().userId(),
                product.id(),
                product.levelFor(item.row().level()));
    }

    // takes the outcomes in the order in which the wishes were made
    private OutgoingEvent answer(
            Fact<ImportAccountsReadyV1> chunk, Map<String, Product> known, Queue<AssignOutcome> outcomes) {
        var rows = items(chunk)
                .map(item -> known.containsKey(item.product())
                        ? row(item, outcomes.remove())
                        : row(item, Outcome.REFUSED, "unknown-product"))
                .toList();
        return ImportRowsAppliedV1.of(chunk.data(), rows, chunk.event().school(), clock.instant());
    }

    private static ImportRowsAppliedV1.Row row(Item item, AssignOutcome outcome) {
        return switch (outcome) {
            case Assigned _ -> row(item, Outcome.APPLIED, null);
            case AlreadyHeld _ -> row(item, Outcome.UNCHANGED, "already-held");
            case NoSeatLeft() -> row(item, Outcome.REFUSED, "no-seat-left");
        };
    }

    private static ImportRowsAppliedV1.Row row(Item item, Outcome outcome, @Nullable String code) {
        return new ImportRowsAppliedV1.Row(item.row().line(), item.row().userId(), outcome, code, item.product());
    }
}
