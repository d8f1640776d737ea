package nl.leerstroom.group.person.domain;

import java.util.Set;
import java.util.UUID;

/** Hears, in the same transaction, of users who went to the trash or came back from it. */
public interface PresenceListener {

    void presenceChanged(Set<UUID> users);
}
