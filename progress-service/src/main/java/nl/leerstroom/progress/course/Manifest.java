package nl.leerstroom.progress.course;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.leerstroom.progress.course.domain.Kind;
import nl.leerstroom.progress.course.domain.Level;

/** What {@code manifest.yaml} says, in the ids of the package. */
record Manifest(
        String moduleId,
        String version,
        String productId,
        Kind kind,
        String title,
        String description,
        List<Level> levels,
        List<Section> subtasks) {

    static final String FILE = "manifest.yaml";
    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d{0,5})(\\.(0|[1-9]\\d{0,5})){2}");
    private static final Pattern EAN = Pattern.compile("\\d{13}");
    private static final int FORMAT = 1;
    private static final int LONGEST_ID = 80;
    private static final Set<String> KEYS =
            Set.of("format", "moduleId", "version", "productId", "kind", "title", "description", "levels", "subtasks");

    /** A subtask: its pages in order, for each level. */
    record Section(String id, String title, Map<Level, List<String>> pages) {}

    static Manifest read(YamlMapping yaml, Findings findings) {
        yaml.keys(KEYS);
        if (yaml.number("format") != FORMAT) {
            findings.add(FILE, "format-unknown", FORMAT);
        }
        var levels = yaml.texts("levels").stream()
                .map(name -> known(Level.values(), name, "levels", findings))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new Manifest(
                matching(ID, yaml, "moduleId", findings),
                matching(VERSION, yaml, "version", findings),
                matching(EAN, yaml, "productId", findings),
                known(Kind.values(), yaml.text("kind"), "kind", findings).orElse(Kind.MODULE),
                yaml.text("title"),
                yaml.text("description"),
                levels,
                sections(yaml, levels, findings));
    }

    /** Pages by name, each with its level; a page that stands twice is a finding. */
    Map<String, Level> pages(Findings findings) {
        var pages = new LinkedHashMap<String, Level>();
        for (var section : subtasks) {
            section.pages().forEach((level, names) -> {
                for (var name : names) {
                    if (pages.put(name, level) != null) {
                        findings.add(FILE, "page-twice", name);
                    }
                    if (!name.startsWith(level.name().toLowerCase(Locale.ROOT) + "-")) {
                        findings.add(FILE, "page-level", name, level);
                    }
                }
            });
        }
        return pages;
    }

    private static List<Section> sections(YamlMapping yaml, List<Level> levels, Findings findings) {
        var ids = new HashSet<String>();
        var sections = yaml.mappings("subtasks").stream()
                .map(subtask -> section(subtask, levels, findings))
                .toList();
        sections.stream()
                .filter(section -> !ids.add(section.id()))
                .forEach(section -> findings.add(FILE, "id-twice", section.id()));
        if (sections.isEmpty() || levels.isEmpty()) {
            findings.add(FILE, "manifest-empty");
        }
        return sections;
    }

    private static Section section(YamlMapping subtask, List<Level> levels, Findings findings) {
        subtask.keys(Set.of("id", "title", "pages"));
        var byLevel = subtask.mapping("pages");
        byLevel.keys(Set.copyOf(levels.stream().map(Level::name).toList()));
        var pages = new EnumMap<Level, List<String>>(Level.class);
        for (var level : levels) {
            var names = byLevel.texts(level.name());
            names.stream().filter(name -> !isId(name)).forEach(name -> findings.add(FILE, "id-malformed", name));
            if (names.isEmpty()) {
                findings.add(FILE, "subtask-without-pages", subtask.text("id"), level);
            }
            pages.put(level, names);
        }
        return new Section(matching(ID, subtask, "id", findings), subtask.text("title"), pages);
    }

    static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    private static String matching(Pattern pattern, YamlMapping yaml, String key, Findings findings) {
        var text = yaml.text(key);
        if (!text.isEmpty()
                && (text.length() > LONGEST_ID || !pattern.matcher(text).matches())) {
            findings.add(FILE, "value-malformed", key, text);
        }
        return text;
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String name, String key, Findings findings) {
        var found =
                Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
        if (found.isEmpty() && !name.isEmpty()) {
            findings.add(FILE, "value-malformed", key, name);
        }
        return found;
    }
}
