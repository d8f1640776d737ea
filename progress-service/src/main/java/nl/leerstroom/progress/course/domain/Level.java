package nl.leerstroom.progress.course.domain;

/** A learning path (leerweg): a module has its own pages for each. */
public enum Level {
    BB,
    KBGL
}
