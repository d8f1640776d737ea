package nl.leerstroom.sync.sheet;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import nl.leerstroom.sync.sheet.domain.Refusals;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks at what is in an XLSX before anything of it is unpacked. */
final class XlsxArchive {

    static final int MOST_PARTS = 1_000;
    static final long LARGEST_PART = 64L * 1024 * 1024;
    static final double GREATEST_RATIO = 100;

    private static final long ALWAYS_ALLOWED = 1024 * 1024;

    private XlsxArchive() {}

    static void check(byte[] content) {
        var parts = parts(content);
        if (parts.size() > MOST_PARTS || parts.stream().anyMatch(XlsxArchive::isBomb)) {
            throw new Refused(Refusals.TOO_COMPLEX);
        }
        var names = parts.stream().map(ZipArchiveEntry::getName).toList();
        if (!names.contains("xl/workbook.xml")) {
            throw new Refused(Refusals.NOT_A_TABLE);
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw new Refused(Refusals.WITH_MACROS);
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/externalLinks/"))) {
            throw new Refused(Refusals.WITH_LINKS);
        }
    }

    private static List<ZipArchiveEntry> parts(byte[] content) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            return Collections.list(zip.getEntries());
        } catch (IOException | RuntimeException e) {
            throw new Refused(Refusals.DAMAGED);
        }
    }

    /** By what the archive says of itself; what it does not say is found while unpacking. */
    private static boolean isBomb(ZipArchiveEntry part) {
        return part.getSize() > LARGEST_PART
                || (part.getSize() > ALWAYS_ALLOWED && part.getSize() > GREATEST_RATIO * part.getCompressedSize());
    }
}
