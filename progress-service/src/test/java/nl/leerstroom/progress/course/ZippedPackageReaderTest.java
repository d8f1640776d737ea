package nl.leerstroom.progress.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.leerstroom.progress.course.domain.CoursePackage;
import nl.leerstroom.progress.course.domain.Finding;
import nl.leerstroom.progress.course.domain.Level;
import nl.leerstroom.progress.course.domain.PackageReading;
import nl.leerstroom.progress.course.domain.PackageReading.Broken;
import nl.leerstroom.progress.course.domain.PackageReading.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZippedPackageReaderTest {

    private final ZippedPackageReader reader = new ZippedPackageReader();

    @Test
    void readsTheOutlineWithPagesPerLevel() {
        var module = sound(walls()).module();

        assertThat(module.title()).isEqualTo("Muren metselen");
        assertThat(module.path(Level.BB))
                .extracting(page -> page.pageId())
                .containsExactly("muren.bb-stenen", "muren.bb-mortel", "muren.bb-voegen");
        assertThat(module.path(Level.KBGL))
                .extracting(page -> page.title())
                .containsExactly("Pagina kbgl-stenen", "Pagina kbgl-voegen");
        assertThat(module.glossary())
                .singleElement()
                .satisfies(term -> assertThat(term.aliases()).contains("specie"));
    }

    @Test
    void makesButtonsOfTermsAndServesImagesItself() {
        var page = sound(walls()).pages().getFirst();

        assertThat(page.terms()).containsExactly("mortel");
        assertThat(page.html())
                .doesNotContain("<h1")
                .contains("<button type=\"button\" class=\"term\" data-term=\"mortel\">specie</button>")
                .contains("<img src=\"/api/content-images/muren/1.0.0/steen.svg\" alt=\"Een rode steen\" />")
                .contains("<th scope=\"col\">maat</th>");
    }

    @Test
    void takesAPackageThatWasZippedWithItsFolder() {
        var outer = new LinkedHashMap<String, byte[]>();
        walls().forEach((name, content) -> outer.put("muren/" + name, content));

        assertThat(reader.read(Zips.zip(outer))).isInstanceOf(Sound.class);
        assertThat(sound(outer).digest()).isEqualTo(sound(walls()).digest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"meten-en-uitzetten", "duurzaam-bouwen"})
    void findsNothingWrongInTheProjectsOwnPackages(String moduleId) {
        assertThat(findings(reader.read(Zips.real(moduleId)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            format: 1            | format: 2                    | format-unknown
            moduleId: muren      | moduleId: Muren Bouwen       | value-malformed
            moduleId: muren      | moduleId: ../../etc          | value-malformed
            version: 1.0.0       | version: 1.0                 | yaml-text-missing
            version: 1.0.0       | version: 1.0.0-rc1           | value-malformed
            "8719000000010"      | "87190000000"                | value-malformed
            kind: ELECTIVE       | kind: BOOK                   | value-malformed
            title: Muren metselen| titel: Muren metselen        | yaml-unknown-key
            levels: [BB, KBGL]   | levels: [BB, HAVO]           | value-malformed
            levels: [BB, KBGL]   | levels: BB                   | yaml-list-missing
            [kbgl-stenen]        | [bb-anders]                  | page-level
            [kbgl-stenen]        | []                           | subtask-without-pages
            [kbgl-stenen]        | [kbgl-voegen]                | page-twice
            [kbgl-stenen]        | [kbgl-../x]                  | id-malformed
            id: afmaken          | id: beginnen                 | id-twice
            subtasks:            | subtasks: !!java.io.File x   | yaml-broken
            format: 1            | format: 1\\nformat: 1        | yaml-broken
            kind: ELECTIVE       | kind: &a [*a]                | yaml-broken
            """)
    void namesWhatIsWrongInTheManifest(String right, String wrong, String code) {
        var files = walls();
        files.put(
                "manifest.yaml",
                text(Objects.requireNonNull(files.get("manifest.yaml")))
                        .replace(right, wrong.replace("\\n", "\n"))
                        .getBytes(UTF_8));

        assertThat(findings(reader.read(Zips.zip(files))))
                .extracting(Finding::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zonder titel                                   | title-missing
            # Een\\n\\n# Twee                              | second-title
            # T\\n\\n<script>alert(1)</script>             | html-not-allowed
            # T\\n\\ntekst <img src=x onerror=alert(1)>    | html-not-allowed
            # T\\n\\n[x](javascript:alert(1))              | link-not-allowed
            # T\\n\\n[x](https://example.org)              | link-not-allowed
            # T\\n\\n[x](term:onbekend)                    | term-unknown
            # T\\n\\n![x](images/weg.svg)                  | image-missing
            # T\\n\\n![x](https://example.org/x.svg)       | image-missing
            # T\\n\\n![](images/steen.svg)                 | image-without-text
            """)
    void namesWhatIsWrongInAPage(String markdown, String code) {
        var files = walls();
        files.put("pages/bb-stenen.md", markdown.replace("\\n", "\n").getBytes(UTF_8));

        assertThat(findings(reader.read(Zips.zip(files)))).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("pages/bb-stenen.md");
            assertThat(finding.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "pages/bb-voegen.md, file-missing",
        "manifest.yaml, file-missing",
        "glossary.yaml, file-missing",
    })
    void namesAFileThatIsMissing(String name, String code) {
        var files = walls();
        files.remove(name);

        assertThat(findings(reader.read(Zips.zip(files)))).contains(Finding.of(name, code));
    }

    @Test
    void namesFilesThatDoNotBelong() {
        var files = walls();
        files.put("pages/bb-vergeten.md", "# Vergeten".getBytes(UTF_8));
        files.put("run.sh", new byte[] {1});

        assertThat(findings(reader.read(Zips.zip(files))))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("page-unused", "file-unexpected");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        var files = walls();
        files.put("pages/bb-stenen.md", "# Één".getBytes(Charset.forName("windows-1252")));

        assertThat(findings(reader.read(Zips.zip(files))))
                .extracting(Finding::code)
                .contains("file-not-utf8");
    }

    @Test
    void neverSaysMoreThanAHundredThings() {
        var files = walls();
        files.put("pages/bb-stenen.md", ("# T\n\n" + "<b>x</b>\n\n".repeat(500)).getBytes(UTF_8));

        assertThat(findings(reader.read(Zips.zip(files)))).hasSize(100);
    }

    private CoursePackage sound(Map<String, byte[]> files) {
        return ((Sound) reader.read(Zips.zip(files))).course();
    }

    private static List<Finding> findings(PackageReading reading) {
        return reading instanceof Broken(var findings) ? findings : List.of();
    }

    private static Map<String, byte[]> walls() {
        return Zips.walls("muren", "1.0.0", "8719000000010");
    }

    private static String text(byte[] content) {
        return new String(content, UTF_8);
    }
}
