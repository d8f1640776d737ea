package nl.leerstroom.identity.user.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a school. Only students may be without an address, which is the name one signs in with.
 *
 * @param trashedAt null when the account is in use
 * @param version counts its changes
 */
public record User(
        UUID id,
        UUID schoolId,
        Role role,
        PersonName name,
        @Nullable String email,
        @Nullable Level level,
        @Nullable Instant trashedAt,
        long version) {

    public User {
        if (email == null && role != Role.STUDENT) {
            throw new IllegalArgumentException("user %s has no address and is no student".formatted(id));
        }
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    public User named(PersonName newName) {
        return new User(id, schoolId, role, newName, email, level, trashedAt, version);
    }

    public User at(@Nullable String newEmail) {
        return new User(id, schoolId, role, name, newEmail, level, trashedAt, version);
    }

    public User on(@Nullable Level newLevel) {
        return new User(id, schoolId, role, name, email, newLevel, trashedAt, version);
    }

    public User trashed(Instant at) {
        return new User(id, schoolId, role, name, email, level, at, version);
    }

    public User restored() {
        return new User(id, schoolId, role, name, email, level, null, version);
    }

    public String searchWords() {
        return " " + String.join(" ", SearchWords.of(name.whole() + " " + (email == null ? "" : email)));
    }
}
