package nl.leerstroom.license.assignment.domain;

import java.util.UUID;

/** A student has the right to a product once: there is one living licence for it at most. */
public record Right(UUID studentId, String productId) {}
