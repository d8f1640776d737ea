package nl.leerstroom.sync.bulk;

import java.util.List;
import nl.leerstroom.sync.bulk.domain.Change;
import nl.leerstroom.sync.bulk.domain.Reason;
import nl.leerstroom.sync.bulk.domain.RowOutcome;
import nl.leerstroom.sync.bulk.domain.StudentRow;
import org.jspecify.annotations.Nullable;

/** A row of an import as it is shown, with its modules by title. */
record RowView(StudentRow row, RowOutcome outcome, List<Reason> reasons, List<Change> changes, List<PartView> parts) {

    /** @param outcome none while the part is open */
    record PartView(
            String part,
            @Nullable String productId,
            @Nullable String productTitle,
            @Nullable String outcome,
            @Nullable String code) {}
}
