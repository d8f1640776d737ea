package nl.leerstroom.progress.course;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.leerstroom.progress.course.domain.Term;
import org.jspecify.annotations.Nullable;

/** Reads {@code glossary.yaml}. */
final class Glossary {

    static final String FILE = "glossary.yaml";

    private Glossary() {}

    static List<Term> read(@Nullable Object yaml, Findings findings) {
        if (!(yaml instanceof List<?> list)) {
            findings.add(FILE, "glossary-not-a-list");
            return List.of();
        }
        var ids = new HashSet<String>();
        return YamlMapping.mappings(FILE, "", list, findings).stream()
                .map(entry -> term(entry, ids, findings))
                .toList();
    }

    private static Term term(YamlMapping entry, Set<String> ids, Findings findings) {
        entry.keys(Set.of("id", "term", "aliases", "meaning"));
        var id = entry.text("id");
        if (!id.isEmpty() && !Manifest.isId(id)) {
            findings.add(FILE, "id-malformed", id);
        }
        if (!id.isEmpty() && !ids.add(id)) {
            findings.add(FILE, "id-twice", id);
        }
        return new Term(id, entry.text("term"), entry.texts("aliases"), entry.text("meaning"));
    }
}
