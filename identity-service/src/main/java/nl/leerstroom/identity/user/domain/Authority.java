package nl.leerstroom.identity.user.domain;

import java.util.EnumSet;
import java.util.Set;

/** What somebody may do with other people's accounts (ID-4, ID-8, ID-9), by their own role. */
public enum Authority {
    TEACHER(
            EnumSet.of(Role.STUDENT, Role.TEACHER),
            // not colleagues: who changes an address can have the password reset
            EnumSet.of(Role.STUDENT),
            EnumSet.of(Role.STUDENT)),
    SCHOOL_ADMIN(Roles.OF_A_SCHOOL, Roles.OF_A_SCHOOL, Roles.WITHOUT_ADMINS),
    SUPPORT(Roles.OF_A_SCHOOL, Roles.OF_A_SCHOOL, Roles.WITHOUT_ADMINS);

    private final Set<Role> makes;
    private final Set<Role> changes;
    private final Set<Role> setsPasswordsOf;

    Authority(Set<Role> makes, Set<Role> changes, Set<Role> setsPasswordsOf) {
        this.makes = makes;
        this.changes = changes;
        this.setsPasswordsOf = setsPasswordsOf;
    }

    public boolean mayMake(Role role) {
        return makes.contains(role);
    }

    /** Names, address, level, and moving to the trash. */
    public boolean mayChange(Role role) {
        return changes.contains(role);
    }

    public boolean maySetPasswordOf(Role role) {
        return setsPasswordsOf.contains(role);
    }

    public boolean mayRestore() {
        return this != TEACHER;
    }

    private static final class Roles {
        static final Set<Role> OF_A_SCHOOL = EnumSet.of(Role.STUDENT, Role.TEACHER, Role.SCHOOL_ADMIN, Role.PARENT);
        static final Set<Role> WITHOUT_ADMINS = EnumSet.of(Role.STUDENT, Role.TEACHER, Role.PARENT);
    }
}
