package nl.leerstroom.sync.bulk.domain;

/** What the dry run finds for a row. */
public enum RowOutcome {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED
}
