package nl.leerstroom.identity.user.domain;

/** What somebody is on the platform. */
public enum Role {
    STUDENT,
    TEACHER,
    SCHOOL_ADMIN,
    PARENT,
    /** The supplier's own staff, who belong to no school. */
    SUPPORT
}
