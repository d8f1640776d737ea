package nl.leerstroom.sync.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.leerstroom.sync.sheet.domain.Sheet;
import nl.leerstroom.sync.sheet.domain.Sheet.Format;
import nl.leerstroom.sync.sheet.domain.Sheet.Line;
import nl.leerstroom.sync.sheet.domain.Sheets.Outcome.Readable;
import nl.leerstroom.sync.sheet.domain.Sheets.Outcome.Unreadable;
import org.junit.jupiter.api.Test;

class XlsxSheetTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String END = "</sheetData></worksheet>";

    private final SheetReader reader = new SheetReader();

    @Test
    void readsTheFirstSheetWithItsLineNumbers() throws IOException {
        var sheet = sheet(Workbooks.with(filling -> {
            Workbooks.row(filling, 0, "naam", "nr");
            Workbooks.row(filling, 1, " Çelik\u00a0", "007");
            Workbooks.row(filling, 4, "'t Hooft");
        }));

        assertThat(sheet.format()).isEqualTo(Format.XLSX);
        assertThat(sheet.header()).isEqualTo(new Line(1, List.of("naam", "nr")));
        assertThat(sheet.rows())
                .containsExactly(new Line(2, List.of("Çelik", "007")), new Line(5, List.of("'t Hooft")));
    }

    @Test
    void takesNumbersAsTypedAndFormulasByTheirResult() throws IOException {
        var sheet = sheet(Workbooks.with(filling -> {
            Workbooks.row(filling, 0, "a", "b", "c");
            var row = filling.createRow(1);
            row.createCell(0).setCellValue(8719000000010.0);
            row.createCell(1).setCellFormula("1+1");
            row.createCell(2).setCellFormula("\"x\"&\"y\"");
            filling.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));

        assertThat(sheet.rows().getFirst().cells()).containsExactly("8719000000010", "2", "xy");
    }

    @Test
    void fillsTheColumnsThatAreLeftOut() throws IOException {
        var sheet = sheet(Workbooks.with(filling -> {
            Workbooks.row(filling, 0, "a", "b", "c");
            filling.createRow(1).createCell(2).setCellValue("3");
        }));

        assertThat(sheet.rows().getFirst().cells()).containsExactly("", "", "3");
    }

    @Test
    void refusesMacrosLinksAndOtherArchives() throws IOException {
        var simple = Workbooks.simple();

        assertThat(refusal(Workbooks.replaced(simple, "xl/vbaProject.bin", "x")))
                .isEqualTo("file-with-macros");
        assertThat(refusal(Workbooks.replaced(simple, "xl/externalLinks/externalLink1.xml", "<x/>")))
                .isEqualTo("file-with-links");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0})).isEqualTo("file-damaged");
        assertThat(refusal(Arrays.copyOf(simple, simple.length / 2))).isEqualTo("file-damaged");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        var bomb = Workbooks.replaced(Workbooks.simple(), SHEET, new byte[80 * 1024 * 1024]);

        assertThat(bomb.length).isLessThan(200_000);
        assertThat(refusal(bomb)).isEqualTo("file-too-complex");
    }

    @Test
    void refusesABombOfSharedTexts() throws IOException {
        var texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<si><t>aBcDeFgHiJ%d</t></si>".repeat(700_000) + "</sst>";

        assertThat(refusal(Workbooks.replaced(Workbooks.simple(), "xl/sharedStrings.xml", texts)))
                .isIn("file-too-complex", "file-damaged");
    }

    @Test
    void readsNoFileOfTheServerThroughAnEntity() throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "geheim");
        var hostile = Workbooks.replaced(
                Workbooks.simple(),
                SHEET,
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + START
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>" + END);

        assertThat(refusal(hostile)).isEqualTo("file-damaged");
        Files.delete(secret);
    }

    @Test
    void refusesEntitiesThatGrow() throws IOException {
        var hostile = Workbooks.replaced(
                Workbooks.simple(),
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><workbook>&b;</workbook>");

        assertThat(refusal(hostile)).isIn("file-damaged", "file-empty");
    }

    @Test
    void refusesReferencesBeyondTheSheet() throws IOException {
        assertThat(refusal(sheetOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")))
                .isEqualTo("file-damaged");
        assertThat(refusal(sheetOf("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")))
                .isEqualTo("file-too-many-columns");
        assertThat(refusal(sheetOf("<row r=\"-1\"><c r=\"1\"><v>1</v></c></row>")))
                .isEqualTo("file-damaged");
        assertThat(refusal(sheetOf("<row r=\"1\"><c><v>1e999999999</v></c></row>")))
                .isEqualTo("file-no-rows");
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        sheet(Workbooks.simple());

        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(String::valueOf)).noneMatch(name -> name.contains("leerstroom-import"));
        }
    }

    private static byte[] sheetOf(String rows) throws IOException {
        return Workbooks.replaced(Workbooks.simple(), SHEET, START + rows + END);
    }

    private Sheet sheet(byte[] content) {
        return ((Readable) reader.read(content)).sheet();
    }

    private String refusal(byte[] content) {
        return ((Unreadable) reader.read(content)).code();
    }
}
