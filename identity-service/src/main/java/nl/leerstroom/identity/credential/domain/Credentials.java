package nl.leerstroom.identity.credential.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Login names and passwords of all accounts, whatever the school. Writing joins the caller's transaction. */
public interface Credentials {

    /**
     * Gives each of these users their login name, in place of the one they had. A name has one owner on the whole
     * platform, also when two ask for it at the same moment.
     *
     * @return who got theirs; all others keep what they had
     */
    Set<UUID> claim(Map<UUID, LoginName> wanted);

    void release(UUID userId);

    /** Makes room for a password for accounts that are new. */
    void open(Collection<UUID> userIds);

    Optional<Credential> byLoginName(LoginName name);

    Optional<Credential> of(UUID userId);

    /** The password an account begins with. */
    void setFirst(UUID userId, NewPassword password);

    /**
     * Another password: ends what is open in the person's name, and tells.
     *
     * @param schoolId null for the supplier's own staff, of whom nothing is told
     */
    void change(UUID userId, @Nullable UUID schoolId, NewPassword password, Kept kept);

    /** Remembers that this person has been in. */
    void signedIn(UUID userId);

    /** Ends every session and refresh token of these people. */
    void endSessions(Collection<UUID> userIds);
}
