package nl.leerstroom.sync.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+31", "-1", "@SUM(A1)", "\tx", "\rx"})
    void keepsASpreadsheetFromTakingTextForAFormula(String cell) {
        assertThat(ImportReport.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Çelik", "'t Hooft", "a=b", "anna@school.example"})
    void leavesOtherTextAsItIs(String cell) {
        assertThat(ImportReport.harmless(cell)).isEqualTo(cell);
    }
}
