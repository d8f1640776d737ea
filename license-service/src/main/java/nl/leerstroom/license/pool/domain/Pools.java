package nl.leerstroom.license.pool.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The pools and their ledger. Whoever gives or takes seats locks the pool first, and a licence only after its pool. */
public interface Pools {

    /** As they are now, for a look; those that do not exist are absent. */
    Map<PoolKey, Pool> find(Collection<PoolKey> keys);

    /** Held until the transaction ends, taken in an order that cannot deadlock; those that do not exist are absent. */
    Map<PoolKey, Pool> lock(Collection<PoolKey> keys);

    /** As {@link #lock}, and makes those that do not exist. */
    Map<PoolKey, Pool> open(Collection<PoolKey> keys);

    /**
     * Writes the ledger and moves the locked pools' seats with it. Seats that come free go to licences they are owed to
     * first.
     *
     * @return the pools' new versions, by id
     */
    Map<UUID, Long> record(Collection<Movement> movements);

    /** Notes that this licence lives without a seat, until one is bought or returned. */
    void owe(Pool pool, UUID licenseId, Instant since);
}
