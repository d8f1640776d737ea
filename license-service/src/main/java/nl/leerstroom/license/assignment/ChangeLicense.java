package nl.leerstroom.license.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.license.assignment.domain.License;
import nl.leerstroom.license.assignment.domain.License.DeactivateOutcome;
import nl.leerstroom.license.assignment.domain.License.DeactivateOutcome.Deactivated;
import nl.leerstroom.license.assignment.domain.License.SwitchOutcome;
import nl.leerstroom.license.assignment.domain.License.SwitchOutcome.Switched;
import nl.leerstroom.license.pool.domain.Movement;
import nl.leerstroom.license.pool.domain.Pools;
import nl.leerstroom.license.product.domain.Level;
import nl.leerstroom.license.product.domain.Product;
import nl.leerstroom.license.product.domain.Products;
import nl.leerstroom.platform.events.Outbox;
import nl.leerstroom.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Switches a licence to another level, or ends it; the school is null for who may see all of them. */
@Service
class ChangeLicense {

    private final JdbcLicenses licenses;
    private final Products products;
    private final Pools pools;
    private final Outbox outbox;
    private final Clock clock;

    ChangeLicense(JdbcLicenses licenses, Products products, Pools pools, Outbox outbox, Clock clock) {
        this.licenses = licenses;
        this.products = products;
        this.pools = pools;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    SwitchOutcome switchLevel(UUID id, @Nullable UUID school, Level level) {
        var license = licenses.lock(id, school).orElseThrow(() -> new NotFound("license", id));
        refuseWhatIsNotOffered(license, level);
        var outcome = license.switchTo(level);
        if (outcome instanceof Switched(var switched)) {
            licenses.save(List.of(switched));
            outbox.append(LicenseEvents.levelSwitched(switched, clock.instant()));
        }
        return outcome;
    }

    private void refuseWhatIsNotOffered(License license, Level level) {
        Map<String, Product> known = products.find(Set.of(license.productId()));
        var product = Objects.requireNonNull(known.get(license.productId()));
        if (!product.offers(level)) {
            throw LicenseRefusals.levelNotOffered(product, level);
        }
    }

    @Transactional
    DeactivateOutcome deactivate(UUID id, @Nullable UUID school) {
        var key = licenses.find(id, school)
                .orElseThrow(() -> new NotFound("license", id))
                .poolKey();
        var pool = Objects.requireNonNull(pools.lock(Set.of(key)).get(key));
        var license = licenses.lock(id, school).orElseThrow(() -> new NotFound("license", id));
        var outcome = license.deactivate(clock.instant());
        if (outcome instanceof Deactivated(var ended)) {
            licenses.save(List.of(ended));
            pools.record(List.of(Movement.returned(pool, ended.id(), clock.instant())));
            outbox.append(LicenseEvents.deactivated(ended));
        }
        return outcome;
    }
}
