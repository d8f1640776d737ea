package nl.leerstroom.platform.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The event catalogue is true: what a service sends or reads has a schema, an example that keeps to it, and a line in
 * {@code contracts/events/catalogue.md}.
 */
public final class CatalogueRules {

    private static final String PREFIX = "nl.leerstroom.";

    private CatalogueRules() {}

    /** Checks every constant named {@code TYPE} in the classes of this package. */
    public static void check(String basePackage) {
        var types = types(basePackage);
        var faults = new ArrayList<String>();
        var catalogue = read(Contracts.folder().resolve("events/catalogue.md"));
        for (var type : types) {
            faults.addAll(faults(type, catalogue));
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), faults));
        }
    }

    /** @return what is wrong with this JSON by the schema of its type; empty when nothing is */
    public static List<String> faultsOf(String type, String data) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(file(type, "schema.json")), InputFormat.JSON);
        return schema
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> type + ": " + error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** The example of this type in the contracts. */
    public static String example(String type) {
        return read(file(type, "example.json"));
    }

    private static List<String> faults(String type, String catalogue) {
        if (!Files.exists(file(type, "schema.json")) || !Files.exists(file(type, "example.json"))) {
            return List.of(type + " lacks a schema or an example: " + file(type, "schema.json"));
        }
        var faults = new ArrayList<>(faultsOf(type, example(type)));
        if (!catalogue.contains("`" + type + "`")) {
            faults.add(type + " has no line in contracts/events/catalogue.md");
        }
        return faults;
    }

    private static Path file(String type, String ending) {
        var parts = type.substring(PREFIX.length()).split("\\.");
        return Contracts.folder().resolve("events/%s/%s.%s.%s".formatted(parts[0], parts[1], parts[2], ending));
    }

    private static Set<String> types(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(basePackage).stream()
                        .map(type -> type.reflect())
                        .flatMap(type -> java.util.Arrays.stream(type.getDeclaredFields()))
                        .filter(field -> field.getType() == String.class
                                && field.getName().endsWith("TYPE"))
                        .map(CatalogueRules::value)
                        .filter(value -> value.startsWith(PREFIX))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException | NullPointerException e) {
            return "";
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
