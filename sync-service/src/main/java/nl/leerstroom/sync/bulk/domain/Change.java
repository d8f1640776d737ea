package nl.leerstroom.sync.bulk.domain;

import org.jspecify.annotations.Nullable;

/** What a row changes in one column. */
public record Change(Column column, @Nullable String before, String after) {}
