package nl.leerstroom.progress.course.domain;

/** A module of the curriculum, or an elective (keuzevak). */
public enum Kind {
    MODULE,
    ELECTIVE
}
