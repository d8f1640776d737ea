package nl.leerstroom.cli.supervision;

import java.time.Instant;

/** How one part is doing, since when, and what there is to say about it. */
public record PartState(String name, Condition condition, long pid, Instant since, int restarts, String note) {

    /** Where in its life a part is. */
    public enum Condition {
        WAITING,
        PREPARING,
        STARTING,
        READY,
        RESTARTING,
        STOPPED,
        FAILED
    }

    PartState to(Condition next, Instant now, String saying) {
        return new PartState(name, next, pid, now, restarts, saying);
    }

    PartState with(long newPid, int newRestarts) {
        return new PartState(name, condition, newPid, since, newRestarts, note);
    }
}
