package nl.leerstroom.group.membership.domain;

/** Every answer that {@link Group#join} can give. */
public enum JoinOutcome {
    JOINED,
    ALREADY_IN,
    FULL
}
