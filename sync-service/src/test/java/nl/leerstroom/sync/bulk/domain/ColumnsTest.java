package nl.leerstroom.sync.bulk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.leerstroom.sync.bulk.domain.Columns.Outcome.NotRecognised;
import nl.leerstroom.sync.bulk.domain.Columns.Outcome.Recognised;
import nl.leerstroom.sync.sheet.domain.Sheet.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voornaam,tussenvoegsel,achternaam,e-mailadres,leerweg,groep,modules",
                "first name,infix,last name,email,level,group,modules",
                "VOORNAAM,Tussenvoegsel,Achternaam,E-Mailadres,Leerweg,Groep,Modules",
                "First_Name,Infix,Last-Name,E-mail,Level,Group,Modules"
            })
    void recognisesDutchAndEnglishHeaders(String header) {
        var row = columns(header.split(",")).row(line(2, "Sjoerd", "'t", "Hooft", "s@x.nl", "bb", "3B", "a,b"));

        assertThat(row.name()).isEqualTo("Sjoerd 't Hooft");
        assertThat(row.email()).isEqualTo("s@x.nl");
        assertThat(row.level()).isEqualTo("bb");
        assertThat(row.group()).isEqualTo("3B");
        assertThat(row.modules()).containsExactly("a", "b");
    }

    @Test
    void findsColumnsInAnyOrderAndDoesWithoutOptionalOnes() {
        var row =
                columns("e-mailadres", "leerweg", "achternaam", "voornaam").row(line(2, "s@x.nl", "bb", "Bos", "Anna"));

        assertThat(row.name()).isEqualTo("Anna Bos");
        assertThat(row.infix()).isNull();
        assertThat(row.group()).isEmpty();
        assertThat(row.modules()).isEmpty();
    }

    @Test
    void namesAnUnknownHeader() {
        assertThat(outcome("voornaam", "achternaam", "emial", "leerweg"))
                .isEqualTo(new NotRecognised("header-unknown", "emial"));
    }

    @Test
    void namesEveryMissingHeader() {
        assertThat(outcome("voornaam", "groep"))
                .isEqualTo(new NotRecognised("header-missing", "achternaam, e-mailadres, leerweg"));
    }

    @Test
    void namesAHeaderThatIsThereTwice() {
        assertThat(outcome("voornaam", "achternaam", "email", "leerweg", "E-mailadres"))
                .isEqualTo(new NotRecognised("header-twice", "E-mailadres"));
    }

    @Test
    void passesOverEmptyColumnsButNotOverTextInThem() {
        var columns = columns("voornaam", "achternaam", "email", "leerweg", "", "");

        assertThat(columns.row(line(2, "Anna", "Bos", "a@x.nl", "bb", "", "")).spills())
                .isFalse();
        assertThat(columns.row(line(3, "Anna", "Bos", "a@x.nl", "bb", "?", "")).spills())
                .isTrue();
        assertThat(columns.row(line(4, "Anna", "Bos", "a@x.nl", "bb", "", "", "?"))
                        .spills())
                .isTrue();
        assertThat(columns.row(line(5, "Anna", "Bos")).spills()).isFalse();
    }

    @Test
    void splitsModulesAtCommasAndBars() {
        var row = columns("voornaam", "achternaam", "email", "leerweg", "modules")
                .row(line(2, "Anna", "Bos", "a@x.nl", "bb", " 8719000000010 | Duurzaam bouwen,, 8719000000010"));

        assertThat(row.modules()).containsExactly("8719000000010", "Duurzaam bouwen");
    }

    private static Columns columns(String... header) {
        return ((Recognised) outcome(header)).columns();
    }

    private static Columns.Outcome outcome(String... header) {
        return Columns.of(line(1, header));
    }

    private static Line line(int number, String... cells) {
        return new Line(number, Stream.of(cells).toList());
    }
}
