package nl.leerstroom.group.person.domain;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The users of the schools. */
public interface People {

    /**
     * Those of these who are users of this school in this role, and not in the trash; they stay so until the transaction
     * ends.
     */
    Set<UUID> hold(UUID school, PersonRole role, Collection<UUID> ids);
}
