package nl.leerstroom.progress.access.domain;

import java.util.UUID;
import java.util.function.Predicate;

/** Answers what a student may see. Asked within the scope of the student's school. */
public interface StudentRights {

    Rights of(UUID studentId);

    /**
     * The same, from memory when what is remembered is enough, so that the many reads of one student cost one question.
     * Only a yes can be old, by seconds; a right that was granted counts at once.
     */
    Rights of(UUID studentId, Predicate<Rights> enough);
}
