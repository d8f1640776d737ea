package nl.leerstroom.platform.test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Every problem says its sentence in both languages. */
public final class ProblemTexts {

    private ProblemTexts() {}

    /** Checks {@code problems.properties} against {@code problems_en.properties}: same keys, nothing empty. */
    public static void check() {
        var dutch = load("problems.properties");
        var english = load("problems_en.properties");
        var faults = new ArrayList<String>();
        var keys = new TreeSet<>(dutch.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        for (var key : keys) {
            if (dutch.getProperty(key, "").isBlank()
                    || english.getProperty(key, "").isBlank()) {
                faults.add(key + " lacks its Dutch or its English text");
            }
        }
        codes(keys).stream()
                .filter(code -> !keys.contains(code + ".detail"))
                .forEach(code -> faults.add(code + " lacks a detail"));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), faults));
        }
    }

    private static Set<String> codes(Set<String> keys) {
        var codes = new TreeSet<String>();
        keys.forEach(key -> codes.add(key.substring(0, key.lastIndexOf('.'))));
        return codes;
    }

    private static Properties load(String name) {
        var texts = new Properties();
        try (var stream = ProblemTexts.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new AssertionError(name + " is missing");
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
