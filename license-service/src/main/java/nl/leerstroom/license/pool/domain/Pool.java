package nl.leerstroom.license.pool.domain;

import java.util.UUID;

/**
 * The seats of one product that a school has.
 *
 * @param available seats that nobody holds; the sum of the pool's movements
 */
public record Pool(UUID id, PoolKey key, int available) {

    public Pool {
        if (available < 0) {
            throw new IllegalArgumentException("pool %s has %d seats left".formatted(id, available));
        }
    }
}
