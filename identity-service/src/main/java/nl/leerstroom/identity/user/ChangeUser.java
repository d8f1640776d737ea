package nl.leerstroom.identity.user;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.leerstroom.identity.user.domain.Level;
import nl.leerstroom.identity.user.domain.PersonName;
import nl.leerstroom.identity.user.domain.Role;
import nl.leerstroom.identity.user.domain.User;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Conflict;
import nl.leerstroom.platform.web.NotFound;
import nl.leerstroom.platform.web.Unprocessable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ChangeUser {

    /** What is null stays as it is. */
    record Changes(
            @Nullable String givenName,
            @Nullable String infix,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable Level level) {

        static Changes address(String email) {
            return new Changes(null, null, null, email, null);
        }
    }

    private final JdbcUsers users;
    private final Addresses addresses;

    ChangeUser(JdbcUsers users, Addresses addresses) {
        this.users = users;
        this.addresses = addresses;
    }

    @Transactional
    void change(UUID userId, Changes changes) {
        var before = found(userId);
        Callers.must(Callers.authority().mayChange(before.role()));
        apply(before, changes);
    }

    /** One's own address; the caller has proved who they are. */
    @Transactional
    void changeOwnAddress(UUID userId, String email) {
        apply(found(userId), Changes.address(email));
    }

    private User found(UUID userId) {
        var user = users.lock(Caller.current().schoolOrNull(), userId).orElseThrow(() -> new NotFound("user", userId));
        if (user.isTrashed()) {
            throw new Conflict("user-trashed");
        }
        return user;
    }

    private void apply(User before, Changes changes) {
        if (changes.level() != null && before.role() != Role.STUDENT) {
            throw Unprocessable.at("/level", "level-for-students");
        }
        var name = before.name();
        var after = before.named(PersonName.of(
                        Objects.requireNonNullElse(changes.givenName(), name.given()),
                        changes.infix() == null ? name.infix() : changes.infix(),
                        Objects.requireNonNullElse(changes.familyName(), name.family())))
                .at(changes.email() == null ? before.email() : addresses.checked(changes.email(), before.role()))
                .on(changes.level() == null ? before.level() : changes.level());
        if (!Objects.equals(after.email(), before.email())) {
            addresses.change(after);
        }
        if (!after.equals(before)) {
            users.change(List.of(after));
        }
    }
}
