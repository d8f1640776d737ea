package nl.leerstroom.license.pool.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a pool's ledger: bought by an order, or moved by a licence.
 *
 * @param seats positive when it adds to what is available
 */
public record Movement(
        Pool pool,
        Kind kind,
        int seats,
        Instant at,
        @Nullable String orderNumber,
        @Nullable UUID licenseId) {

    public enum Kind {
        PURCHASED,
        ASSIGNED,
        RETURNED,
        REINSTATED
    }

    public static Movement purchased(Pool pool, int seats, String orderNumber, Instant at) {
        return new Movement(pool, Kind.PURCHASED, seats, at, orderNumber, null);
    }

    public static Movement assigned(Pool pool, UUID licenseId, Instant at) {
        return new Movement(pool, Kind.ASSIGNED, -1, at, null, licenseId);
    }

    public static Movement returned(Pool pool, UUID licenseId, Instant at) {
        return new Movement(pool, Kind.RETURNED, 1, at, null, licenseId);
    }

    public static Movement reinstated(Pool pool, UUID licenseId, Instant at) {
        return new Movement(pool, Kind.REINSTATED, -1, at, null, licenseId);
    }
}
