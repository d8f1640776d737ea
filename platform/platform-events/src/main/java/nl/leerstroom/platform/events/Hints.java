package nl.leerstroom.platform.events;

import java.util.Collection;
import java.util.UUID;

/**
 * Tells the open screens of users that something they show has changed, on the topic {@code push.hint}. Says what
 * changed, never the data. Lossy by design: nothing is stored, and of many hints alike one a second is sent.
 */
public interface Hints {

    /** Returns at once; within a transaction the hint goes out after the commit. */
    void publish(Collection<UUID> userIds, String kind, String id);
}
