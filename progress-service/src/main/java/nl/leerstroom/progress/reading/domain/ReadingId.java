package nl.leerstroom.progress.reading.domain;

import java.util.UUID;

/** A student and a module: the unit of progress. */
public record ReadingId(UUID studentId, String moduleId) {

    @Override
    public String toString() {
        return studentId + ":" + moduleId;
    }
}
