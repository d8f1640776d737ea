package nl.leerstroom.identity.user.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.LoginName;
import nl.leerstroom.identity.credential.domain.Recipient;

/** Everybody who may sign in, whatever their school: for signing in, which comes before the school is known. */
public interface Accounts {

    /** @return empty for who does not exist or is in the trash */
    Optional<Account> find(UUID userId);

    /**
     * Of who asked for a reset, those who may have one (ID-4): students only when their school lets them. Must run
     * outside a transaction of one school.
     */
    List<Recipient> mayReset(Collection<LoginName> names);

    /** Makes an account for the supplier's own staff. */
    void addSupport(UUID userId, PersonName name, String email);
}
