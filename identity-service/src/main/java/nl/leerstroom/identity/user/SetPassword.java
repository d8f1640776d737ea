package nl.leerstroom.identity.user;

import java.util.UUID;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.credential.domain.Kept;
import nl.leerstroom.identity.credential.domain.NewPassword;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Conflict;
import nl.leerstroom.platform.web.NotFound;
import org.springframework.stereotype.Service;

/** A password set for somebody else by who may (ID-4). */
@Service
class SetPassword {

    private final Directory directory;
    private final AcceptablePassword acceptable;
    private final Credentials credentials;

    SetPassword(Directory directory, AcceptablePassword acceptable, Credentials credentials) {
        this.directory = directory;
        this.acceptable = acceptable;
        this.credentials = credentials;
    }

    void set(UUID userId, String password, boolean temporary) {
        var user = directory
                .find(Caller.current().schoolOrNull(), userId)
                .orElseThrow(() -> new NotFound("user", userId))
                .user();
        Callers.must(Callers.authority().maySetPasswordOf(user.role()));
        if (user.isTrashed()) {
            throw new Conflict("user-trashed");
        }
        var hash = acceptable.hashed("/password", password, user.name(), user.email(), user.schoolId());
        credentials.change(userId, user.schoolId(), new NewPassword(hash, temporary), Kept.NOTHING);
    }
}
