package nl.leerstroom.platform.events;

import java.util.Set;

/**
 * Takes in events of other services. Each bean of this type gets its own consumer group.
 *
 * <p>{@link #handle} runs in a transaction that also remembers the events, so that none has its effect twice. It is
 * bound to the schools of the batch. An event that cannot be handled is parked, with all later ones of its key, until an
 * operator redelivers them; events may therefore arrive late, also after newer ones of the same subject.
 */
public interface EventsConsumer {

    /** {@code <service>.<feature>}: the consumer group, and the name under which events are remembered and parked. */
    String name();

    Set<String> topics();

    /** The event types to take in; all others are passed over. */
    Set<String> types();

    /** Called with events that this consumer has not yet handled, in order of arrival; never with an empty batch. */
    void handle(EventBatch batch);

    /**
     * Whether a failure of {@link #handle} means that something it needs besides the service's own database was away:
     * then the events wait for it, without end.
     */
    default boolean isOutage(RuntimeException failure) {
        return false;
    }
}
