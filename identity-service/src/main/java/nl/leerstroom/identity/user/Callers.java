package nl.leerstroom.identity.user;

import nl.leerstroom.identity.user.domain.Authority;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Forbidden;
import nl.leerstroom.platform.web.Role;

/** What the caller of this request may do with other people's accounts. */
final class Callers {

    private Callers() {}

    static Authority authority() {
        var caller = Caller.current();
        if (caller.is(Role.SUPPORT)) {
            return Authority.SUPPORT;
        }
        return caller.is(Role.SCHOOL_ADMIN) ? Authority.SCHOOL_ADMIN : Authority.TEACHER;
    }

    static void must(boolean allowed) {
        if (!allowed) {
            throw new Forbidden("role-not-yours");
        }
    }
}
