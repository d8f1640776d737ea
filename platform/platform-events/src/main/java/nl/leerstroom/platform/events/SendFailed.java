package nl.leerstroom.platform.events;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** A row that Kafka did not take. */
final class SendFailed extends Exception {

    private final transient OutboxRow row;

    SendFailed(OutboxRow row, Throwable cause) {
        super("Event %s at position %d was not sent".formatted(row.eventId(), row.position()), cause);
        this.row = row;
    }

    OutboxRow row() {
        return row;
    }

    /** No wait will help: another row in its place would have been sent. */
    boolean isOfTheRowsOwnMaking() {
        return getCause() instanceof RecordTooLargeException
                || getCause() instanceof SerializationException
                || getCause() instanceof InvalidRecordException
                || getCause() instanceof InvalidTopicException;
    }
}
