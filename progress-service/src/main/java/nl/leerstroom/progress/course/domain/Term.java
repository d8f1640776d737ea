package nl.leerstroom.progress.course.domain;

import java.util.List;

/** A word that the module explains. */
public record Term(String id, String term, List<String> aliases, String meaning) {

    public Term {
        aliases = List.copyOf(aliases);
    }
}
