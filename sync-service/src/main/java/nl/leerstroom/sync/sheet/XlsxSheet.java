package nl.leerstroom.sync.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import nl.leerstroom.sync.sheet.domain.Refusals;
import nl.leerstroom.sync.sheet.domain.Sheet;
import nl.leerstroom.sync.sheet.domain.Sheet.Format;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The first sheet of an Excel workbook, read as a stream. Formulas count for their stored result; styles, other sheets,
 * comments and pictures are not looked at.
 */
final class XlsxSheet {

    static {
        ZipSecureFile.setMaxEntrySize(XlsxArchive.LARGEST_PART);
        ZipSecureFile.setMaxFileCount(XlsxArchive.MOST_PARTS);
        ZipSecureFile.setMinInflateRatio(1 / XlsxArchive.GREATEST_RATIO);
    }

    private XlsxSheet() {}

    /** In a file of its own, for only from a file are parts unpacked one at a time and watched while they are. */
    static Sheet read(byte[] content) {
        XlsxArchive.check(content);
        try {
            var file = Files.createTempFile("leerstroom-import", ".xlsx");
            try {
                Files.write(file, content);
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | OpenXML4JException | SAXException e) {
            throw new Refused(isBomb(e) ? Refusals.TOO_COMPLEX : Refusals.DAMAGED);
        }
    }

    private static Sheet read(Path file) throws IOException, OpenXML4JException, SAXException {
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(workbook);
            var lines = new Lines();
            var texts = texts(reader);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new Refused(Refusals.EMPTY);
            }
            try (var sheet = sheets.next()) {
                parse(sheet, new XlsxRows(texts, lines));
            }
            return new Sheet(Format.XLSX, null, null, lines.header(), lines.rows());
        }
    }

    private static List<String> texts(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        try (var shared = reader.getSharedStringsData()) {
            var texts = new XlsxTexts();
            if (shared != null) {
                parse(shared, texts);
            }
            return texts.all();
        }
    }

    private static void parse(InputStream part, DefaultHandler handler) throws IOException, SAXException {
        try {
            var parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(part, handler);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBomb(Exception e) {
        return String.valueOf(e.getMessage()).contains("Zip bomb");
    }
}
