package nl.leerstroom.identity.intake;

import java.util.List;
import java.util.UUID;
import nl.leerstroom.identity.user.domain.Level;
import org.jspecify.annotations.Nullable;

/** Rows of an import that are to become accounts. */
record ImportRowsAcceptedV1(UUID importId, int chunk, boolean sendWelcome, List<Row> rows) {

    static final String TYPE = "nl.leerstroom.sync.import-rows-accepted.v1";

    /** @param userId made by the import for somebody new, else of the account that it found */
    record Row(
            int line,
            UUID userId,
            String givenName,
            @Nullable String infix,
            String familyName,
            String email,
            Level level) {}
}
