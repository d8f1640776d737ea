package nl.leerstroom.platform.events;

import java.util.List;

/**
 * Where a service leaves its events. They reach Kafka if, and only if, the surrounding transaction commits: at least
 * once, and per key in the order of appending. The row of the key's aggregate must be locked or version-checked before
 * in the same transaction, or else two transactions may append in another order than they change.
 */
public interface Outbox {

    /**
     * Leaves one event.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    default void append(OutgoingEvent event) {
        appendAll(List.of(event));
    }

    /**
     * Leaves many events in one statement.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    void appendAll(List<OutgoingEvent> events);
}
