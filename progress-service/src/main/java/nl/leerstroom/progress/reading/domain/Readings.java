package nl.leerstroom.progress.reading.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The documents of progress, one per student and module. */
public interface Readings {

    /** In one question; readings of another school are as if they were not there, and what was never read is absent. */
    Map<ReadingId, ModuleReading> find(UUID schoolId, Collection<ReadingId> ids);
}
