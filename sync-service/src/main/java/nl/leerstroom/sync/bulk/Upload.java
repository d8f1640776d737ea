package nl.leerstroom.sync.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brings for a school.
 *
 * @param userId none for a machine client
 */
record Upload(
        String brin,
        String fileName,
        byte[] content,
        boolean sendWelcome,
        @Nullable UUID userId) {}
