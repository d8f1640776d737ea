package nl.leerstroom.identity.credential.domain;

import org.jspecify.annotations.Nullable;

/** Hashing on purpose costs time and memory; no more of it goes on at once than the machine has cores. */
public interface PasswordHashes {

    /** @throws TooBusy when too many wait already */
    String hash(String password);

    /**
     * Takes as long for an account that does not exist, or has no password, as for a wrong one.
     *
     * @param hash null: there is none, and the answer is false
     * @throws TooBusy when too many wait already
     */
    boolean matches(String password, @Nullable String hash);
}
