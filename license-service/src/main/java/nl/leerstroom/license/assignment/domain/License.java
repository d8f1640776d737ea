package nl.leerstroom.license.assignment.domain;

import java.time.Instant;
import java.util.UUID;
import nl.leerstroom.license.pool.domain.Pool;
import nl.leerstroom.license.pool.domain.PoolKey;
import nl.leerstroom.license.product.domain.Level;
import org.jspecify.annotations.Nullable;

/**
 * The right of one student to one product at one level. Once the student has begun it cannot end any more.
 *
 * @param imported came from the old environment and cannot be ended
 * @param activatedAt when reading began; null unless ACTIVATED
 * @param deactivatedAt null unless DEACTIVATED
 */
public record License(
        UUID id,
        UUID poolId,
        UUID schoolId,
        UUID studentId,
        String productId,
        Level level,
        boolean imported,
        State state,
        Instant assignedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant deactivatedAt,
        long version) {

    public enum State {
        ASSIGNED,
        ACTIVATED,
        DEACTIVATED
    }

    /** Every answer that {@link #switchTo} can give. */
    public sealed interface SwitchOutcome {

        record Switched(License license) implements SwitchOutcome {}

        record AlreadyThere(License license) implements SwitchOutcome {}

        record Ended() implements SwitchOutcome {}
    }

    /** Every answer that {@link #deactivate} can give. */
    public sealed interface DeactivateOutcome {

        record Deactivated(License license) implements DeactivateOutcome {}

        record AlreadyEnded() implements DeactivateOutcome {}

        record ReadingBegan() implements DeactivateOutcome {}

        record CameFromOldEnvironment() implements DeactivateOutcome {}
    }

    /** Every answer that {@link #readingBegan} can give. */
    public sealed interface ReadingOutcome {

        record Activated(License license) implements ReadingOutcome {}

        /** Deactivating and reading crossed, and reading wins: the licence needs a seat again. */
        record Reinstated(License license) implements ReadingOutcome {}

        record KnownAlready() implements ReadingOutcome {}
    }

    public static License assigned(UUID id, Pool pool, Wish wish, Instant now) {
        return new License(
                id,
                pool.id(),
                wish.schoolId(),
                wish.studentId(),
                wish.productId(),
                wish.level(),
                false,
                State.ASSIGNED,
                now,
                null,
                null,
                1);
    }

    public SwitchOutcome switchTo(Level other) {
        if (state == State.DEACTIVATED) {
            return new SwitchOutcome.Ended();
        }
        return other == level
                ? new SwitchOutcome.AlreadyThere(this)
                : new SwitchOutcome.Switched(changed(other, state, activatedAt, deactivatedAt));
    }

    public DeactivateOutcome deactivate(Instant now) {
        if (imported) {
            return new DeactivateOutcome.CameFromOldEnvironment();
        }
        return switch (state) {
            case ASSIGNED -> new DeactivateOutcome.Deactivated(changed(level, State.DEACTIVATED, null, now));
            case ACTIVATED -> new DeactivateOutcome.ReadingBegan();
            case DEACTIVATED -> new DeactivateOutcome.AlreadyEnded();
        };
    }

    public ReadingOutcome readingBegan(Instant at) {
        return switch (state) {
            case ASSIGNED -> new ReadingOutcome.Activated(changed(level, State.ACTIVATED, at, null));
            case ACTIVATED -> new ReadingOutcome.KnownAlready();
            case DEACTIVATED -> new ReadingOutcome.Reinstated(changed(level, State.ACTIVATED, at, null));
        };
    }

    public Right right() {
        return new Right(studentId, productId);
    }

    public PoolKey poolKey() {
        return new PoolKey(schoolId, productId);
    }

    private License changed(Level level, State state, @Nullable Instant activatedAt, @Nullable Instant deactivatedAt) {
        return new License(
                id,
                poolId,
                schoolId,
                studentId,
                productId,
                level,
                imported,
                state,
                assignedAt,
                activatedAt,
                deactivatedAt,
                version + 1);
    }
}
