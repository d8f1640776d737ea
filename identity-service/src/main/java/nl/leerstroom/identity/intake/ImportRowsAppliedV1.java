package nl.leerstroom.identity.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of each row of a chunk, as far as accounts go. */
record ImportRowsAppliedV1(UUID importId, int chunk, String part, List<Row> rows) {

    static final String TYPE = "nl.leerstroom.sync.import-rows-applied.v1";
    static final String PART = "ACCOUNT";

    enum Outcome {
        APPLIED,
        UNCHANGED,
        REFUSED
    }

    /** @param code why it was refused */
    record Row(
            int line,
            UUID userId,
            Outcome outcome,
            @Nullable String code) {}
}
