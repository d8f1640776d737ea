package nl.leerstroom.identity.user;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.user.domain.User;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Forbidden;
import nl.leerstroom.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that are out of use and can come back; what belongs to them stays with them (ID-9). */
@Service
class Trash {

    private final JdbcUsers users;
    private final Credentials credentials;
    private final Clock clock;

    Trash(JdbcUsers users, Credentials credentials, Clock clock) {
        this.users = users;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Transactional
    void put(UUID userId) {
        var user = found(userId);
        Callers.must(Callers.authority().mayChange(user.role()));
        if (Caller.current().subject().equals(userId.toString())) {
            throw new Forbidden("not-yourself");
        }
        if (!user.isTrashed()) {
            credentials.endSessions(List.of(userId));
            users.moveToOrFromTrash(user.trashed(clock.instant()));
        }
    }

    @Transactional
    void restore(UUID userId) {
        var user = found(userId);
        Callers.must(Callers.authority().mayRestore());
        if (user.isTrashed()) {
            users.moveToOrFromTrash(user.restored());
        }
    }

    private User found(UUID userId) {
        return users.lock(Caller.current().schoolOrNull(), userId).orElseThrow(() -> new NotFound("user", userId));
    }
}
