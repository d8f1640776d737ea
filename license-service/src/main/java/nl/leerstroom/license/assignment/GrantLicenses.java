package nl.leerstroom.license.assignment;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.leerstroom.license.assignment.domain.Allotment;
import nl.leerstroom.license.assignment.domain.AssignOutcome;
import nl.leerstroom.license.assignment.domain.Licensing;
import nl.leerstroom.license.assignment.domain.Wish;
import nl.leerstroom.license.pool.domain.Movement;
import nl.leerstroom.license.pool.domain.Pool;
import nl.leerstroom.license.pool.domain.PoolKey;
import nl.leerstroom.license.pool.domain.Pools;
import nl.leerstroom.platform.data.Ids;
import nl.leerstroom.platform.events.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives licences for one wish or ten thousand, in the same few statements. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class GrantLicenses implements Licensing {

    /** What came of wishes for one pool, and the seats that are left of it. */
    record Round(List<AssignOutcome> outcomes, int seatsLeft) {}

    private final Pools pools;
    private final JdbcLicenses licenses;
    private final Outbox outbox;
    private final Clock clock;

    GrantLicenses(Pools pools, JdbcLicenses licenses, Outbox outbox, Clock clock) {
        this.pools = pools;
        this.licenses = licenses;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<AssignOutcome> assign(List<Wish> wishes) {
        return grant(wishes.stream().map(Wish::poolKey).collect(toSet()), wishes)
                .outcomes();
    }

    Round grant(PoolKey pool, List<Wish> wishes) {
        var granted = grant(Set.of(pool), wishes);
        return new Round(granted.outcomes(), granted.allotment().seatsLeft(pool));
    }

    /** What {@link #grant} would do now; nothing is locked or changed. */
    Round preview(PoolKey pool, List<Wish> wishes) {
        var allotment = allotment(pools.find(Set.of(pool)), wishes);
        return new Round(allotment.grantAll(wishes), allotment.seatsLeft(pool));
    }

    private record Granted(List<AssignOutcome> outcomes, Allotment allotment) {}

    // what is held is read behind the pools' locks: nobody can give one of these licences meanwhile
    private Granted grant(Set<PoolKey> keys, List<Wish> wishes) {
        var allotment = allotment(pools.lock(keys), wishes);
        var outcomes = allotment.grantAll(wishes);
        keep(allotment);
        return new Granted(outcomes, allotment);
    }

    private Allotment allotment(Map<PoolKey, Pool> pools, List<Wish> wishes) {
        var held = licenses.held(wishes.stream().map(Wish::right).toList());
        return new Allotment(pools, held, Ids::next, clock.instant());
    }

    private void keep(Allotment allotment) {
        var granted = allotment.granted();
        licenses.add(granted);
        pools.record(granted.stream()
                .map(license -> Movement.assigned(allotment.poolOf(license), license.id(), license.assignedAt()))
                .toList());
        outbox.appendAll(granted.stream().map(LicenseEvents::assigned).toList());
    }
}
