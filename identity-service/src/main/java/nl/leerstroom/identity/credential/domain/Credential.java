package nl.leerstroom.identity.credential.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What signing in needs to know of an account.
 *
 * @param passwordHash null when no password was ever set
 * @param mustChange the password is temporary: a new one comes before anything else
 */
public record Credential(UUID userId, @Nullable String passwordHash, boolean mustChange) {}
