package nl.leerstroom.identity.user.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The people of schools. Everything is for many at once and joins the caller's transaction, and every change tells the
 * other services.
 */
public interface Users {

    /** Locks those of this school, in the order of their ids. */
    Map<UUID, User> lock(UUID schoolId, Collection<UUID> userIds);

    /** @return them with their first version */
    Map<UUID, User> add(Collection<User> users);

    /** @return them with their new versions */
    Map<UUID, User> change(Collection<User> users);
}
