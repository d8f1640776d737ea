package nl.leerstroom.group.person.domain;

/** The roles in which people are in groups. */
public enum PersonRole {
    TEACHER,
    STUDENT
}
