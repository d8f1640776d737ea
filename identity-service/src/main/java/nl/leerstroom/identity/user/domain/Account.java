package nl.leerstroom.identity.user.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in: a person of a school, or the supplier's own staff.
 *
 * @param schoolId null for the supplier's own staff
 */
public record Account(
        UUID id,
        @Nullable UUID schoolId,
        Role role,
        PersonName name,
        @Nullable String email,
        @Nullable Level level) {}
