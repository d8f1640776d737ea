package nl.leerstroom.sync.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.leerstroom.sync.ClassList;
import nl.leerstroom.sync.sheet.domain.Sheet;
import nl.leerstroom.sync.sheet.domain.Sheet.Encoding;
import nl.leerstroom.sync.sheet.domain.Sheet.Line;
import nl.leerstroom.sync.sheet.domain.Sheet.Separator;
import nl.leerstroom.sync.sheet.domain.Sheets.Outcome;
import nl.leerstroom.sync.sheet.domain.Sheets.Outcome.Readable;
import nl.leerstroom.sync.sheet.domain.Sheets.Outcome.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final SheetReader reader = new SheetReader();

    @Test
    void readsTheClassListOfADutchExcel() {
        var sheet = sheet(ClassList.windows(ClassList.of("school.example", "3B", "Duurzaam bouwen")));

        assertThat(sheet.encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(sheet.separator()).isEqualTo(Separator.SEMICOLON);
        assertThat(sheet.header().cells()).startsWith("voornaam", "tussenvoegsel", "achternaam");
        assertThat(sheet.rows()).hasSize(28);
        assertThat(sheet.rows().getFirst().cells()).startsWith("Elif", "", "Çelik");
        assertThat(sheet.rows().get(2).cells()).startsWith("Sjoerd", "'t", "Hooft");
        assertThat(sheet.rows().getLast().number()).isEqualTo(29);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF_8", "windows-1252,WINDOWS_1252", "UTF-16,UTF_16"})
    void guessesTheEncoding(String charset, Encoding encoding) {
        var sheet = sheet("naam;plaats\nÇelik;’s-Gravenhage".getBytes(Charset.forName(charset)));

        assertThat(sheet.encoding()).isEqualTo(encoding);
        assertThat(sheet.rows().getFirst().cells()).containsExactly("Çelik", "’s-Gravenhage");
    }

    @Test
    void takesTheByteOrderMarkOff() {
        assertThat(sheet("\ufeffnaam\nÇelik".getBytes(StandardCharsets.UTF_8))
                        .header()
                        .cells())
                .containsExactly("naam");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void countsSeparatorsOutsideQuotes(String separator) {
        var sheet = sheet("a%sb%1$sc\n1%1$s\"2,;,;,;,;\t\t\t\t\"%1$s3\n".formatted(separator));

        assertThat(sheet.rows().getFirst().cells()).containsExactly("1", "2,;,;,;,;", "3");
    }

    @Test
    void believesTheSeparatorLineAndDoesNotCountIt() {
        var sheet = sheet("sep=,\r\na,b\r\n1;1;1;1,2\r\n");

        assertThat(sheet.header()).isEqualTo(new Line(1, List.of("a", "b")));
        assertThat(sheet.rows()).containsExactly(new Line(2, List.of("1;1;1;1", "2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void knowsEveryLineEndAndKeepsTheLineNumbers(String end) {
        var sheet = sheet(String.join(end, "a;b", "1;2", "", ";", "3;4"));

        assertThat(sheet.rows()).containsExactly(new Line(2, List.of("1", "2")), new Line(5, List.of("3", "4")));
    }

    @Test
    void readsQuotedSeparatorsQuotesAndLineEnds() {
        var sheet = sheet("a;b\n\"1;\"\"x\"\"\";\"2\n3\"\n4;5\n");

        assertThat(sheet.rows())
                .containsExactly(new Line(2, List.of("1;\"x\"", "2\n3")), new Line(4, List.of("4", "5")));
    }

    @Test
    void takesAwayWhatNobodySees() {
        var sheet = sheet("\u00a0na\u200bam\u00a0;nr\nC\u0327elik \u00ad; 007\n");

        assertThat(sheet.header().cells()).containsExactly("naam", "nr");
        assertThat(sheet.rows().getFirst().cells()).containsExactly("Çelik", "007");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|file-empty",
                "'   '|file-empty",
                "naam|file-no-rows",
                "%PDF-1.7 en zo voort|file-not-a-table",
                "a;b@\"1;2@3;4|file-quote-unclosed",
                "a;b@1;\"2\"x@|file-line-unreadable"
            })
    void saysWhyAFileIsNoTable(String content, String code) {
        assertThat(refusal(content.replace('@', '\n').getBytes(WINDOWS_1252)).code())
                .isEqualTo(code);
    }

    @Test
    void saysOnWhichLineAQuoteOpens() {
        var refusal = refusal("a;b\n1;2\n3;\"4\n5;6\n7;8\n".getBytes(WINDOWS_1252));

        assertThat(refusal).isEqualTo(new Unreadable("file-quote-unclosed", List.of("3")));
    }

    @Test
    void refusesBinaryContentWhateverItsName() {
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}).code())
                .isEqualTo("file-not-a-table");
        assertThat(refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0})
                        .code())
                .isEqualTo("file-old-excel");
        assertThat(refusal(encrypted()).code()).isEqualTo("file-encrypted");
    }

    @Test
    void refusesALineOfAMillionColumns() {
        var refusal = refusal(("a;b\n" + ";x".repeat(1_000_000)).getBytes(WINDOWS_1252));

        assertThat(refusal).isEqualTo(new Unreadable("file-too-many-columns", List.of("100", "2")));
    }

    @Test
    void refusesAnEndlessCellAndEndlessRows() {
        assertThat(refusal(("a;b\n1;" + "x".repeat(9_000_000)).getBytes(WINDOWS_1252))
                        .code())
                .isEqualTo("file-cell-too-long");
        assertThat(refusal(("a;b\n" + "1;2\n".repeat(50_001)).getBytes(WINDOWS_1252))
                        .code())
                .isEqualTo("file-too-many-rows");
        assertThat(sheet("a;b\n" + "1;2\n".repeat(50_000)).rows()).hasSize(50_000);
    }

    private Sheet sheet(String content) {
        return sheet(content.getBytes(StandardCharsets.UTF_8));
    }

    private Sheet sheet(byte[] content) {
        return ((Readable) reader.read(content)).sheet();
    }

    private Unreadable refusal(byte[] content) {
        Outcome outcome = reader.read(content);
        assertThat(outcome).isInstanceOf(Unreadable.class);
        return (Unreadable) outcome;
    }

    private static byte[] encrypted() {
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        var content = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, content, 0, 4);
        System.arraycopy(name, 0, content, 1024, name.length);
        return content;
    }
}
