package nl.leerstroom.progress.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Content packages to import: a small sound one to spoil, the real ones, and zips by hand. */
public final class Zips {

    public static final String MANIFEST = """
            format: 1
            moduleId: %s
            version: %s
            productId: "%s"
            kind: ELECTIVE
            title: Muren metselen
            description: Je leert een rechte muur metselen.
            levels: [BB, KBGL]
            subtasks:
              - id: beginnen
                title: Beginnen
                pages:
                  BB: [bb-stenen, bb-mortel]
                  KBGL: [kbgl-stenen]
              - id: afmaken
                title: Afmaken
                pages:
                  BB: [bb-voegen]
                  KBGL: [kbgl-voegen]
            """;

    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>Steen</title><desc>Een steen.</desc>
            <rect width="10" height="5" fill="#a33"/></svg>
            """;

    private Zips() {}

    /** A sound package of five pages: three for BB in two subtasks, two for KBGL. */
    public static Map<String, byte[]> walls(String moduleId, String version, String productId) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "manifest.yaml",
                MANIFEST.formatted(moduleId, version, productId).getBytes(UTF_8));
        files.put("glossary.yaml", """
                - id: mortel
                  term: mortel
                  aliases: [specie]
                  meaning: Een mengsel van zand, cement en water.
                """.getBytes(UTF_8));
        for (var page : new String[] {"bb-stenen", "bb-mortel", "bb-voegen", "kbgl-stenen", "kbgl-voegen"}) {
            files.put("pages/" + page + ".md", ("""
                    # Pagina %s

                    Een muur is van steen en [specie](term:mortel).

                    ![Een rode steen](images/steen.svg)

                    | maat | mm |
                    |---|---|
                    | lengte | 210 |
                    """).formatted(page).getBytes(UTF_8));
        }
        files.put("images/steen.svg", SVG.getBytes(UTF_8));
        return files;
    }

    public static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A package of the project, as it lies in {@code content/}. */
    public static byte[] real(String moduleId) {
        var folder = Path.of("..", "content", moduleId);
        var files = new LinkedHashMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip(files);
    }
}
