package nl.leerstroom.sync.known.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param emailKey the address in lower case
 */
public record KnownPerson(
        UUID userId,
        boolean student,
        String givenName,
        @Nullable String infix,
        String familyName,
        String email,
        String emailKey,
        @Nullable String level,
        boolean trashed) {}
