package nl.leerstroom.sync.known.domain;

import java.util.Set;

/** Something a licence can be for, at certain levels. */
public record KnownProduct(String productId, String title, Set<String> levels) {}
