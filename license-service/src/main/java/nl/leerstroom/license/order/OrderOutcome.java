package nl.leerstroom.license.order;

import java.time.Instant;

/** Every answer to an order that is understood. */
sealed interface OrderOutcome {

    record Taken(Instant orderedAt) implements OrderOutcome {}

    record TakenBefore(Instant orderedAt) implements OrderOutcome {}

    record NumberReused() implements OrderOutcome {}
}
