package nl.leerstroom.identity.credential.domain;

import java.time.Duration;

/** What a link in a mail is for, how long it is good (ID-2), and how many of them one person is sent in an hour. */
public enum LinkKind {
    WELCOME(Duration.ofHours(48), 100),
    RESET(Duration.ofMinutes(60), 3);

    private final Duration validity;
    private final int perHour;

    LinkKind(Duration validity, int perHour) {
        this.validity = validity;
        this.perHour = perHour;
    }

    public Duration validity() {
        return validity;
    }

    public int perHour() {
        return perHour;
    }
}
