package nl.leerstroom.license.pool.domain;

import java.util.UUID;

/** A school has one pool for a product at most. */
public record PoolKey(UUID schoolId, String productId) {}
