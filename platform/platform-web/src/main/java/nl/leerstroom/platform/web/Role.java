package nl.leerstroom.platform.web;

/** What a token may say its holder is: the roles of people (product.md, "Who uses it") and of machine clients. */
public enum Role {
    STUDENT,
    TEACHER,
    SCHOOL_ADMIN,
    PARENT,
    SUPPORT,
    /** The webshop, which only delivers orders. */
    WEBSHOP,
    /** Somebody who keeps the platform running; sees no school's data. */
    OPERATOR
}
