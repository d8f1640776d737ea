package nl.leerstroom.platform.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the request, as its token says.
 *
 * @param subject the user's id, or the name of a machine client
 * @param schoolOrNull the school the request works for: the token's own; for SUPPORT the one it names by the query
 *     parameter {@code school}, or none when it reads across schools
 */
public record Caller(
        String subject, Set<Role> roles, @Nullable UUID schoolOrNull) {

    static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    public Caller {
        roles = Set.copyOf(roles);
    }

    /**
     * The caller of the request that this thread serves.
     *
     * @throws IllegalStateException outside a request with a token
     */
    public static Caller current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("no caller: not inside an authenticated request"));
    }

    /** @throws Unprocessable {@code school-required} when support names no school */
    public UUID school() {
        if (schoolOrNull == null) {
            throw new Unprocessable("school-required");
        }
        return schoolOrNull;
    }

    /** @throws Forbidden {@code person-required} for a machine client */
    public UUID userId() {
        if (!isPerson()) {
            throw new Forbidden("person-required");
        }
        return UUID.fromString(subject);
    }

    public boolean isPerson() {
        return subject.length() == 36 && subject.charAt(8) == '-';
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
