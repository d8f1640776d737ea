package nl.leerstroom.progress.reading.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the reading log.
 *
 * @param level the path the page is on
 * @param position where it stands in the log; rises within one student
 */
public record PageRead(
        UUID schoolId, ReadingId id, String productId, String pageId, String level, Instant readAt, long position) {}
