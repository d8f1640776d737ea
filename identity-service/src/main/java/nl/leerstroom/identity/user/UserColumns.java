package nl.leerstroom.identity.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.leerstroom.identity.user.domain.Level;
import nl.leerstroom.identity.user.domain.PersonName;
import nl.leerstroom.identity.user.domain.Role;
import nl.leerstroom.identity.user.domain.User;
import org.jspecify.annotations.Nullable;

/** How a row of app_user is read. */
final class UserColumns {

    static final String ALL =
            "u.user_id, u.school_id, u.role, u.given_name, u.infix, u.family_name, u.email, u.level, u.trashed_at, u.version";

    private UserColumns() {}

    static User read(ResultSet row) throws SQLException {
        @Nullable String level = row.getString("level");
        @Nullable OffsetDateTime trashedAt = row.getObject("trashed_at", OffsetDateTime.class);
        return new User(
                row.getObject("user_id", UUID.class),
                row.getObject("school_id", UUID.class),
                Role.valueOf(row.getString("role")),
                new PersonName(row.getString("given_name"), row.getString("infix"), row.getString("family_name")),
                row.getString("email"),
                level == null ? null : Level.valueOf(level),
                trashedAt == null ? null : trashedAt.toInstant(),
                row.getLong("version"));
    }
}
