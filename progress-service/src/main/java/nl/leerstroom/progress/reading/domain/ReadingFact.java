package nl.leerstroom.progress.reading.domain;

import java.time.Instant;

/** What follows from a student's reading, and is told once. */
public sealed interface ReadingFact {

    /** Tells it from every other fact of the same student and module. */
    String name();

    String level();

    Instant at();

    record ModuleStarted(String level, Instant at) implements ReadingFact {

        @Override
        public String name() {
            return "module-started";
        }
    }

    record SubtaskCompleted(String level, String subtaskId, Instant at) implements ReadingFact {

        @Override
        public String name() {
            return "subtask-completed/" + level + "/" + subtaskId;
        }
    }

    record ModuleCompleted(String level, Instant at) implements ReadingFact {

        @Override
        public String name() {
            return "module-completed/" + level;
        }
    }
}
