package nl.leerstroom.license.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import nl.leerstroom.license.assignment.domain.License;
import nl.leerstroom.license.assignment.domain.License.ReadingOutcome.Activated;
import nl.leerstroom.license.assignment.domain.License.ReadingOutcome.KnownAlready;
import nl.leerstroom.license.assignment.domain.License.ReadingOutcome.Reinstated;
import nl.leerstroom.license.assignment.domain.Right;
import nl.leerstroom.license.pool.domain.Movement;
import nl.leerstroom.license.pool.domain.Pool;
import nl.leerstroom.license.pool.domain.PoolKey;
import nl.leerstroom.license.pool.domain.Pools;
import nl.leerstroom.platform.events.Outbox;
import nl.leerstroom.platform.events.OutgoingEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Activates the licences that students begin to read. Reading wins from deactivating: a licence that ended meanwhile
 * lives again, and takes a seat; where none is left, the next one that comes free.
 */
@Service
class NoteReading {

    private final JdbcLicenses licenses;
    private final Pools pools;
    private final Outbox outbox;

    NoteReading(JdbcLicenses licenses, Pools pools, Outbox outbox) {
        this.licenses = licenses;
        this.pools = pools;
        this.outbox = outbox;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void began(SequencedMap<Right, Instant> reading, Collection<PoolKey> poolKeys) {
        var round = new Round(pools.lock(poolKeys));
        for (var license : licenses.latest(reading.keySet())) {
            round.note(license, Objects.requireNonNull(reading.get(license.right())));
        }
        licenses.save(round.changed);
        pools.record(round.seatsTaken);
        outbox.appendAll(round.events);
    }

    /** The licences of one batch, behind the locks of their pools. */
    private final class Round {

        private final Map<PoolKey, Pool> locked;
        private final Map<PoolKey, Integer> seatsLeft = new HashMap<>();
        private final List<License> changed = new ArrayList<>();
        private final List<Movement> seatsTaken = new ArrayList<>();
        private final List<OutgoingEvent> events = new ArrayList<>();

        private Round(Map<PoolKey, Pool> locked) {
            this.locked = locked;
            locked.forEach((key, pool) -> seatsLeft.put(key, pool.available()));
        }

        private void note(License license, Instant at) {
            switch (license.readingBegan(at)) {
                case Activated(var active) -> {
                    changed.add(active);
                    events.add(LicenseEvents.activated(active));
                }
                case Reinstated(var active) -> {
                    changed.add(active);
                    events.add(LicenseEvents.reinstated(active, at));
                    takeSeat(active, at);
                }
                case KnownAlready() -> {}
            }
        }

        private void takeSeat(License license, Instant at) {
            var pool = Objects.requireNonNull(locked.get(license.poolKey()));
            if (seatsLeft.merge(pool.key(), -1, Integer::sum) >= 0) {
                seatsTaken.add(Movement.reinstated(pool, license.id(), at));
            } else {
                pools.owe(pool, license.id(), at);
            }
        }
    }
}
