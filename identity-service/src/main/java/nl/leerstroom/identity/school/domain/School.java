package nl.leerstroom.identity.school.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school as it is now.
 *
 * @param version counts its changes
 */
public record School(UUID id, String brin, String name, boolean studentsMayResetPassword, long version) {

    /** What is null stays as it is. */
    public School changed(@Nullable String newName, @Nullable Boolean mayReset) {
        return new School(
                id,
                brin,
                newName == null ? name : newName,
                mayReset == null ? studentsMayResetPassword : mayReset,
                version);
    }
}
