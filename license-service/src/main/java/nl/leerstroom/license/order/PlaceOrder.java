package nl.leerstroom.license.order;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.license.order.OrderOutcome.NumberReused;
import nl.leerstroom.license.order.OrderOutcome.Taken;
import nl.leerstroom.license.order.OrderOutcome.TakenBefore;
import nl.leerstroom.license.pool.domain.Movement;
import nl.leerstroom.license.pool.domain.PoolKey;
import nl.leerstroom.license.pool.domain.Pools;
import nl.leerstroom.platform.events.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds an order's seats to the school's pools, once per order number. */
@Service
class PlaceOrder {

    private final JdbcOrders orders;
    private final Pools pools;
    private final Outbox outbox;
    private final Clock clock;

    PlaceOrder(JdbcOrders orders, Pools pools, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.pools = pools;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    OrderOutcome place(SeatOrder order) {
        // as the database keeps it, so that the same order again gets the same answer to the letter
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!orders.add(order, now)) {
            var known = orders.get(order.number());
            return known.order().equals(order) ? new TakenBefore(known.orderedAt()) : new NumberReused();
        }
        addSeats(order, now);
        return new Taken(now);
    }

    private void addSeats(SeatOrder order, Instant now) {
        var keys = order.seatsByProduct().keySet().stream()
                .map(product -> new PoolKey(order.schoolId(), product))
                .toList();
        var purchases = pools.open(keys).values().stream()
                .map(pool -> Movement.purchased(
                        pool, order.seatsByProduct().getOrDefault(pool.key().productId(), 0), order.number(), now))
                .toList();
        Map<UUID, Long> versions = pools.record(purchases);
        outbox.appendAll(purchases.stream()
                .map(purchase -> LicensesPurchasedV1.of(
                        purchase, versions.getOrDefault(purchase.pool().id(), 0L)))
                .toList());
    }
}
