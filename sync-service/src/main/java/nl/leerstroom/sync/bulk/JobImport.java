package nl.leerstroom.sync.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as its work needs it. */
record JobImport(
        UUID importId,
        UUID schoolId,
        ImportState state,
        boolean sendWelcome,
        int attempts,
        int rowsNew,
        int rowsChanged,
        int rowsApplied,
        long sequence,
        @Nullable UUID uploadedBy,
        @Nullable UUID appliedBy) {

    int rowsToApply() {
        return rowsNew + rowsChanged;
    }

    boolean isFinished() {
        return rowsApplied == rowsToApply();
    }
}
