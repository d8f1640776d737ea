package nl.leerstroom.license.assignment.domain;

import java.time.Instant;
import java.util.UUID;
import nl.leerstroom.license.pool.domain.Pool;
import nl.leerstroom.license.pool.domain.PoolKey;
import nl.leerstroom.license.product.domain.Level;

public final class LicenseFixtures {

    public static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    public static final UUID SCHOOL = UUID.randomUUID();
    public static final String PRODUCT = "8719000000010";
    public static final PoolKey KEY = new PoolKey(SCHOOL, PRODUCT);

    private LicenseFixtures() {}

    public static Pool aPool(int seats) {
        return new Pool(UUID.randomUUID(), KEY, seats);
    }

    public static Wish aWish(UUID student) {
        return new Wish(SCHOOL, student, PRODUCT, Level.BB);
    }

    public static License aLicense() {
        return License.assigned(UUID.randomUUID(), aPool(1), aWish(UUID.randomUUID()), NOON);
    }

    public static License anImportedLicense() {
        var license = aLicense();
        return new License(
                license.id(),
                license.poolId(),
                SCHOOL,
                license.studentId(),
                PRODUCT,
                Level.BB,
                true,
                License.State.ASSIGNED,
                NOON,
                null,
                null,
                1);
    }
}
