package nl.leerstroom.license.product.domain;

/** The learning path (leerweg) of a licence or a student. */
public enum Level {
    BB,
    KBGL
}
