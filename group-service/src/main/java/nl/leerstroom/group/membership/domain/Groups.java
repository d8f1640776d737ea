package nl.leerstroom.group.membership.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The live groups, for the other features. */
public interface Groups {

    /** What {@link #open} found or made. */
    record Opened(Map<TitleInSchool, Group> groups, Set<UUID> made) {}

    /** The groups with these titles, held until the transaction ends; those that do not exist are made. */
    Opened open(Map<TitleInSchool, Title> titles);

    /** Stores these groups as they are now, each in its next version, and tells so. */
    void keep(Collection<Group> changed, Change change);

    /** What other services are told about it. */
    enum Change {
        CREATED,
        CHANGED,
        MEMBERS_CHANGED
    }
}
