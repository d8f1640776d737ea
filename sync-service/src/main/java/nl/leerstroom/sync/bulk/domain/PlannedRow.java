package nl.leerstroom.sync.bulk.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A row, and what is to be done for it: nothing when it is unchanged or refused, reasons only when it is refused.
 *
 * @param row with everything the file left open filled in from what is known
 * @param userId of the account that is there, or of the one to come
 */
public record PlannedRow(
        StudentRow row, UUID userId, RowOutcome outcome, List<Reason> reasons, List<Change> changes, Set<Part> parts) {

    static PlannedRow refused(StudentRow row, UUID userId, List<Reason> reasons) {
        return new PlannedRow(row, userId, RowOutcome.REFUSED, reasons, List.of(), Set.of());
    }

    /** Whether applying this plan does exactly what that other plan for the row would do. */
    public boolean doesTheSameAs(PlannedRow other) {
        return outcome == other.outcome
                && (outcome == RowOutcome.NEW || userId.equals(other.userId))
                && parts.equals(other.parts)
                && changes.equals(other.changes);
    }
}
