package nl.leerstroom.identity.credential.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Links with which somebody chooses a password: single use, short-lived, a newer one voids the older. Only a hash of the
 * token is stored; the token itself is made from the link's id by whoever mails it.
 */
public interface SignInLinks {

    /** Joins the caller's transaction. Who has had too many of this kind within the hour gets none. */
    void send(LinkKind kind, Collection<Recipient> recipients);

    /** Those that are out lose their use: the address they went to is no longer this person's. */
    void cancel(Collection<UUID> userIds);

    /** Looking uses nothing up: mail scanners open links. */
    Optional<Link> look(LinkKind kind, String token);

    /**
     * Uses the link up. Of many who try at once, one succeeds.
     *
     * @return whose it is; empty when it can no longer be used
     */
    Optional<UUID> use(LinkKind kind, String token);
}
