package nl.leerstroom.sync.bulk.domain;

import static nl.leerstroom.sync.bulk.domain.RowsFixtures.anna;
import static nl.leerstroom.sync.bulk.domain.RowsFixtures.row;
import static nl.leerstroom.sync.bulk.domain.RowsFixtures.with;
import static nl.leerstroom.sync.bulk.domain.RowsFixtures.withEmail;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {

    @Test
    void findsNothingWrongWithAGoodRow() {
        assertThat(reasons(anna())).isEmpty();
        assertThat(reasons(row(2, "Sjoerd", "'t", "O'Brien-Çelik", "a.b+c@sub.school.example")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@",
                "@school.example",
                "anna@school",
                "anna bos@school.example",
                "anna@school..example",
                ".anna@school.example",
                "an..na@school.example",
                "anna@-school.example",
                "anna@school.example,b@c.nl",
                "çelik@school.example",
                "anna@school.example.",
                "mailto:anna@school.example",
                "anna@@school.example"
            })
    void refusesWhatIsNoAddress(String email) {
        assertThat(reasons(withEmail(email))).containsExactly(Reason.at(Column.EMAIL, "email-malformed"));
    }

    @Test
    void refusesEveryRowOfAnAddressThatIsThereTwice() {
        var one = row(2, "Anna", "", "Bos", "anna@school.example");
        var two = row(7, "Bram", "", "Bos", "ANNA@school.example");
        var rules = new RowRules(List.of(one, two));

        assertThat(rules.reasons(one)).containsExactly(Reason.at(Column.EMAIL, "email-twice-in-file", "7"));
        assertThat(rules.reasons(two)).containsExactly(Reason.at(Column.EMAIL, "email-twice-in-file", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bb", "BB", " Bb ", "kbgl", "KB/GL", "kb-gl", "KB GL"})
    void knowsALevelAsSchoolsWriteIt(String level) {
        assertThat(reasons(with(level, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"havo", "b", "bbb", "tl", "1"})
    void refusesAnUnknownLevel(String level) {
        assertThat(reasons(with(level, ""))).containsExactly(Reason.at(Column.LEVEL, "level-unknown", level));
    }

    @Test
    void refusesWhatIsTooLongOrHasALineBreak() {
        assertThat(reasons(row(2, "A".repeat(101), "", "Bos", "a@b.nl")))
                .containsExactly(Reason.at(Column.GIVEN_NAME, "value-too-long", 100));
        assertThat(reasons(row(2, "A", "", "B\nos", "a@b.nl")))
                .containsExactly(Reason.at(Column.FAMILY_NAME, "value-line-break"));
        assertThat(reasons(withEmail("a".repeat(4_000))))
                .extracting(Reason::code)
                .containsExactly("value-too-long", "email-malformed");
        assertThat(reasons(withEmail("a@" + "b.".repeat(2_000) + "nl")))
                .extracting(Reason::code)
                .contains("value-too-long");
    }

    @Test
    void refusesTooManyModules() {
        var modules = IntStream.range(0, 21).mapToObj(String::valueOf).toArray(String[]::new);

        assertThat(reasons(with("bb", "", modules))).containsExactly(Reason.at(Column.MODULES, "modules-too-many", 20));
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        assertThat(reasons(row(2, "", "", "", "")))
                .extracting(Reason::column)
                .containsExactly(Column.GIVEN_NAME, Column.FAMILY_NAME, Column.EMAIL);
    }

    private static List<Reason> reasons(StudentRow row) {
        return new RowRules(List.of(row)).reasons(row);
    }
}
