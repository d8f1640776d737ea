package nl.leerstroom.platform.events;

import java.util.Set;

/** The topics a service writes to, given as a bean. They are made at start, and no event may be appended to another. */
public record OwnTopics(Set<String> names) {

    public OwnTopics {
        names = Set.copyOf(names);
    }

    public static OwnTopics of(String... names) {
        return new OwnTopics(Set.of(names));
    }
}
