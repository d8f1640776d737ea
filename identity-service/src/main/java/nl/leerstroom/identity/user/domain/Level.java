package nl.leerstroom.identity.user.domain;

/** The learning path (leerweg) of a student. */
public enum Level {
    BB,
    KBGL
}
