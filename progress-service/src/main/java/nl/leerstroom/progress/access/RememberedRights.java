package nl.leerstroom.progress.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.leerstroom.progress.access.domain.Rights;
import nl.leerstroom.progress.access.domain.StudentRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rights in memory, for the many reads. What this replica hears of a change is forgotten with the commit of the change;
 * what another replica heard is gone here after seconds. A no is never answered from memory.
 */
@Component
class RememberedRights implements StudentRights {

    private static final int MOST = 50_000;
    private static final Duration OLDEST = Duration.ofSeconds(10);

    private final JdbcRights rights;
    private final Cache<UUID, Rights> remembered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(OLDEST).build();

    RememberedRights(JdbcRights rights) {
        this.rights = rights;
    }

    @Override
    public Rights of(UUID studentId) {
        return rights.of(studentId);
    }

    // The question is asked while the entry is locked, so forgetting waits for it and an old answer can't slip in
    // after.
    @Override
    public Rights of(UUID studentId, Predicate<Rights> enough) {
        return remembered
                .asMap()
                .compute(studentId, (id, known) -> known != null && enough.test(known) ? known : rights.of(id));
    }

    void forgetAfterCommit(Collection<UUID> students) {
        var ids = Set.copyOf(students);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered.invalidateAll(ids);
            }
        });
    }
}
