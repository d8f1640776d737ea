package nl.leerstroom.sync.bulk;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as it is shown; what is JSON in the database is still text. */
record ImportView(
        UUID importId,
        UUID schoolId,
        String brin,
        String schoolName,
        String fileName,
        boolean sendWelcome,
        ImportState state,
        @Nullable String refusal,
        @Nullable String format,
        @Nullable String encoding,
        @Nullable String separator,
        String samples,
        String headers,
        int rowsNew,
        int rowsChanged,
        int rowsUnchanged,
        int rowsRefused,
        int rowsApplied,
        @Nullable String results,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime appliedAt,
        @Nullable OffsetDateTime doneAt) {}
