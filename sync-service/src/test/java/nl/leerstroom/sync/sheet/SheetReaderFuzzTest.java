package nl.leerstroom.sync.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.leerstroom.sync.sheet.domain.Sheets.Outcome.Readable;
import org.junit.jupiter.api.Test;

/** Random files, from a seed that each failure names. */
class SheetReaderFuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", new Random().nextLong());
    private static final String ALPHABET = "abzÇé'-. ;,\t\"\n0198=+@|";

    private final SheetReader reader = new SheetReader();
    private final Random random = new Random(SEED);

    @Test
    void readsBackEveryTableThatWasWritten() {
        for (var run = 0; run < 300; run++) {
            var table = table();
            var separator = List.of(";", ",", "\t").get(random.nextInt(3));
            var charset = random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");

            var outcome = reader.read(written(table, separator).getBytes(charset));

            assertThat(outcome).as("seed %d, run %d", SEED, run).isInstanceOf(Readable.class);
            var rows = ((Readable) outcome)
                    .sheet().rows().stream().map(line -> line.cells()).toList();
            assertThat(rows).as("seed %d, run %d", SEED, run).isEqualTo(table);
        }
    }

    @Test
    void neverThrowsWhateverIsInAFile() {
        for (var run = 0; run < 2_000; run++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThatCode(() -> reader.read(bytes))
                    .as("seed %d, run %d", SEED, run)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void neverThrowsOnADamagedWorkbook() throws IOException {
        var workbook = Workbooks.simple();
        for (var run = 0; run < 150; run++) {
            var damaged = workbook.clone();
            for (var hit = 0; hit <= random.nextInt(5); hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> reader.read(damaged))
                    .as("seed %d, run %d", SEED, run)
                    .doesNotThrowAnyException();
        }
    }

    private List<List<String>> table() {
        var width = 2 + random.nextInt(6);
        var rows = new ArrayList<List<String>>();
        for (var row = 0; row <= random.nextInt(8); row++) {
            var cells = new ArrayList<String>();
            cells.add("x" + random.nextInt(100) + "é");
            for (var column = 1; column < width; column++) {
                cells.add(cell());
            }
            rows.add(cells);
        }
        return rows;
    }

    private String cell() {
        return random.ints(random.nextInt(8), 0, ALPHABET.length())
                .mapToObj(letter -> String.valueOf(ALPHABET.charAt(letter)))
                .collect(Collectors.joining())
                .strip();
    }

    private static String written(List<List<String>> table, String separator) {
        var header = table.getFirst().stream().map(cell -> "kop").collect(Collectors.joining(separator));
        return table.stream()
                .map(row -> row.stream().map(SheetReaderFuzzTest::quoted).collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", "sep=" + separator + "\r\n" + header + "\r\n", "\r\n"));
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
