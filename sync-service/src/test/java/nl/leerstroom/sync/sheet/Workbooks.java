package nl.leerstroom.sync.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Excel workbooks, honest and hostile. */
final class Workbooks {

    private Workbooks() {}

    static byte[] with(Consumer<Sheet> filling) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            filling.accept(workbook.createSheet("Leerlingen"));
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] simple() throws IOException {
        return with(sheet -> {
            row(sheet, 0, "naam", "nr");
            row(sheet, 1, "Çelik", "007");
        });
    }

    static void row(Sheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (var i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    /** The workbook with one part replaced, or added when there is none of that name. */
    static byte[] replaced(byte[] workbook, String part, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] replaced(byte[] workbook, String part, String content) throws IOException {
        return replaced(workbook, part, content.getBytes(StandardCharsets.UTF_8));
    }
}
