package nl.leerstroom.progress.reading.domain;

import java.util.Collection;
import java.util.Map;

/** Where readings are kept, together with how far into the log they go. */
public interface ReadingStore extends Readings {

    /** Makes what the store needs to be fast; to be called again when it may have been emptied. */
    void prepare();

    /** Readings of any school, for who folds the log. */
    Map<ReadingId, ModuleReading> load(Collection<ReadingId> ids);

    /**
     * Stores each with its next revision, if nobody else stored it since it was loaded.
     *
     * @return false when that was so for at least one: load and fold again, which changes nothing of what went well
     */
    boolean save(Collection<ModuleReading> readings);

    /** The next position to fold, for each partition of the log; absent is the start. */
    Map<Integer, Long> positions();

    /** @return false when the store no longer stands where the caller thinks: emptied, restored, or folded by another */
    boolean advance(int partition, long from, long to);
}
