package nl.leerstroom.progress.course;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping in a YAML file. What is missing, unknown or of another kind becomes a finding, and something empty. */
final class YamlMapping {

    private static final int MOST_CHARACTERS = 1_000_000;

    private final String file;
    private final String place;
    private final Map<?, ?> entries;
    private final Findings findings;

    private YamlMapping(String file, String place, Map<?, ?> entries, Findings findings) {
        this.file = file;
        this.place = place;
        this.entries = entries;
        this.findings = findings;
    }

    /** Plain data only: no object is ever made by a tag, no alias expands. */
    static @Nullable Object parse(String file, String text, Findings findings) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            return new Yaml(new SafeConstructor(options)).load(text);
        } catch (YAMLException | StackOverflowError e) {
            findings.add(file, "yaml-broken");
            return null;
        }
    }

    static YamlMapping of(String file, String place, @Nullable Object value, Findings findings) {
        if (value instanceof Map<?, ?> entries) {
            return new YamlMapping(file, place, entries, findings);
        }
        findings.add(file, "yaml-not-a-mapping", place);
        return new YamlMapping(file, place, Map.of(), new Findings());
    }

    void keys(Set<String> known) {
        entries.keySet().stream()
                .filter(key -> !known.contains(String.valueOf(key)))
                .forEach(key -> findings.add(file, "yaml-unknown-key", place(String.valueOf(key))));
    }

    /** Text that is not blank. */
    String text(String key) {
        if (entries.get(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        wrong(key, "yaml-text-missing");
        return "";
    }

    int number(String key) {
        if (entries.get(key) instanceof Integer number) {
            return number;
        }
        wrong(key, "yaml-number-missing");
        return 0;
    }

    /** A list of texts. */
    List<String> texts(String key) {
        if (entries.get(key) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        wrong(key, "yaml-list-missing");
        return List.of();
    }

    /** A list of mappings. */
    List<YamlMapping> mappings(String key) {
        if (entries.get(key) instanceof List<?> list) {
            return mappings(file, place(key), list, findings);
        }
        wrong(key, "yaml-list-missing");
        return List.of();
    }

    YamlMapping mapping(String key) {
        return of(file, place(key), entries.get(key), findings);
    }

    static List<YamlMapping> mappings(String file, String place, List<?> list, Findings findings) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> of(file, place + "[" + (i + 1) + "]", list.get(i), findings))
                .toList();
    }

    private void wrong(String key, String code) {
        findings.add(file, code, place(key));
    }

    private String place(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
