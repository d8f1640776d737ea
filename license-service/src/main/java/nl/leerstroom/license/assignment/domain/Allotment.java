package nl.leerstroom.license.assignment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.leerstroom.license.assignment.domain.AssignOutcome.AlreadyHeld;
import nl.leerstroom.license.assignment.domain.AssignOutcome.Assigned;
import nl.leerstroom.license.assignment.domain.AssignOutcome.NoSeatLeft;
import nl.leerstroom.license.pool.domain.Pool;
import nl.leerstroom.license.pool.domain.PoolKey;

/** Grants wishes in the order they come: never more than there are seats, and never two licences for one right. */
public final class Allotment {

    private final Map<PoolKey, Pool> pools;
    private final Map<PoolKey, Integer> seatsLeft = new HashMap<>();
    private final Map<Right, UUID> held;
    private final List<License> granted = new ArrayList<>();
    private final Supplier<UUID> ids;
    private final Instant now;

    /** @param held the licence that a student has already, by right */
    public Allotment(Map<PoolKey, Pool> pools, Map<Right, UUID> held, Supplier<UUID> ids, Instant now) {
        this.pools = Map.copyOf(pools);
        this.held = new HashMap<>(held);
        this.ids = ids;
        this.now = now;
        pools.forEach((key, pool) -> seatsLeft.put(key, pool.available()));
    }

    public List<AssignOutcome> grantAll(Collection<Wish> wishes) {
        return wishes.stream().map(this::grant).toList();
    }

    public AssignOutcome grant(Wish wish) {
        var license = held.get(wish.right());
        if (license != null) {
            return new AlreadyHeld(license);
        }
        var pool = pools.get(wish.poolKey());
        if (pool == null || seatsLeft(wish.poolKey()) == 0) {
            return new NoSeatLeft();
        }
        return new Assigned(give(pool, wish));
    }

    private License give(Pool pool, Wish wish) {
        var license = License.assigned(ids.get(), pool, wish, now);
        seatsLeft.merge(pool.key(), -1, Integer::sum);
        held.put(wish.right(), license.id());
        granted.add(license);
        return license;
    }

    public int seatsLeft(PoolKey key) {
        return seatsLeft.getOrDefault(key, 0);
    }

    public List<License> granted() {
        return List.copyOf(granted);
    }

    public Pool poolOf(License license) {
        var pool = pools.get(license.poolKey());
        if (pool == null) {
            throw new IllegalArgumentException("licence %s is of no pool here".formatted(license.id()));
        }
        return pool;
    }
}
