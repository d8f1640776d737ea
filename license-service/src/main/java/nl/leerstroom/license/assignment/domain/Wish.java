package nl.leerstroom.license.assignment.domain;

import java.util.UUID;
import nl.leerstroom.license.pool.domain.PoolKey;
import nl.leerstroom.license.product.domain.Level;

/** Somebody wants this student to have a licence. */
public record Wish(UUID schoolId, UUID studentId, String productId, Level level) {

    public Right right() {
        return new Right(studentId, productId);
    }

    public PoolKey poolKey() {
        return new PoolKey(schoolId, productId);
    }
}
