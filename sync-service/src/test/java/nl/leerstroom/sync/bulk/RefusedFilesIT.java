package nl.leerstroom.sync.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.leerstroom.platform.test.Answer;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.sync.ClassList;
import nl.leerstroom.sync.World;
import nl.leerstroom.sync.World.School;
import nl.leerstroom.sync.known.domain.Known;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RefusedFilesIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    @Autowired
    private Known known;

    private Imports support;
    private School school;

    @BeforeEach
    void aSchoolAndSupport() {
        school = new World(topics, known).school();
        support = new Imports(api.as(Person.support()));
    }

    @Test
    void refusesAFileOfTwentyMegabytes() {
        var answer = tryUpload("leerlingen.csv", new byte[20 * 1024 * 1024]).expect(413);

        assertThat(answer.code()).isEqualTo("file-too-large");
        assertThat(answer.json().path("detail").asString()).startsWith("Een bestand mag hoogstens 10 MB zijn.");
    }

    @Test
    void refusesAPdfNamedCsvAndAnEmptyFileAtOnce() {
        assertThat(tryUpload("lijst.csv", "%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.UTF_8))
                        .expect(422)
                        .code())
                .isEqualTo("file-not-a-table");
        assertThat(tryUpload("lijst.csv", new byte[0]).expect(422).code()).isEqualTo("file-empty");
        assertThat(tryUpload("lijst.xlsx", new byte[] {'P', 'K', 3, 4})
                        .expect(422)
                        .code())
                .isEqualTo("file-damaged");
    }

    @Test
    void refusesASchoolThatIsNotThere() {
        var answer = support.tryUpload("00XX", "a.csv", new byte[1]).expect(422);

        assertThat(answer.code()).isEqualTo("unknown-school");
        assertThat(answer.json().path("detail").asString()).contains("00XX");
    }

    @Test
    void namesTheHeaderThatIsWrong() {
        var refusal = refused("voornaam;achternaam;emial;leerweg\nAnna;Bos;a@b.nl;bb\n");

        assertThat(refusal.path("code").asString()).isEqualTo("header-unknown");
        assertThat(refusal.path("column").asString()).isEqualTo("emial");
        assertThat(refusal.path("detail").asString()).startsWith("De kopregel heeft een onbekende kolom: emial.");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(refused("voornaam;achternaam\nAnna;Bos\n").path("detail").asString())
                .startsWith("In de kopregel ontbreekt: e-mailadres, leerweg.");
        assertThat(refused(ClassList.HEADER).path("code").asString()).isEqualTo("file-no-rows");
        assertThat(refused(ClassList.HEADER + "\nAnna;\"Bos;\n").path("code").asString())
                .isEqualTo("file-quote-unclosed");
    }

    @Test
    void speaksEnglishOnRequest() {
        var english = new Imports(api.as(Person.support()).with("Accept-Language", "en"));
        var id = english.upload(school, "naam\nAnna\n");

        assertThat(english.await(id, "REFUSED").path("refusal").path("detail").asString())
                .startsWith("The header has an unknown column: naam.");
    }

    @Test
    void refusesToApplyWhatWasRefused() {
        var id = support.upload(school, "naam\nAnna\n");
        support.await(id, "REFUSED");

        assertThat(support.apply(id).expect(409).code()).isEqualTo("import-not-ready");
        assertThat(support.rows(id)).isEmpty();
    }

    private JsonNode refused(String csv) {
        return support.await(support.upload(school, csv), "REFUSED").path("refusal");
    }

    private Answer tryUpload(String name, byte[] file) {
        return support.tryUpload(school.brin(), name, file);
    }
}
