package nl.leerstroom.identity.credential.domain;

import java.util.UUID;

/** A link as it is found when somebody opens it. */
public record Link(UUID userId, State state) {

    public enum State {
        USABLE,
        USED,
        EXPIRED,
        /** A newer one was sent. */
        REPLACED
    }
}
