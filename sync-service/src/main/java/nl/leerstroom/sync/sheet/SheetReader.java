package nl.leerstroom.sync.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import nl.leerstroom.sync.sheet.domain.Refusals;
import nl.leerstroom.sync.sheet.domain.Sheets;
import nl.leerstroom.sync.sheet.domain.Sheets.Outcome.Readable;
import nl.leerstroom.sync.sheet.domain.Sheets.Outcome.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes by what a file holds and never by what it is called. */
@Component
class SheetReader implements Sheets {

    private static final Logger LOG = LoggerFactory.getLogger(SheetReader.class);
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    @Override
    public Optional<Unreadable> refusal(byte[] content) {
        try {
            look(content);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.reason());
        }
    }

    @Override
    public Outcome read(byte[] content) {
        try {
            look(content);
            return new Readable(isZip(content) ? XlsxSheet.read(content) : CsvSheet.read(content));
        } catch (Refused refused) {
            return refused.reason();
        } catch (RuntimeException e) {
            // a spreadsheet library on a hostile file may throw anything; its message may quote the file
            LOG.warn("file not readable: {}", e.getClass().getName());
            return new Refused(Refusals.DAMAGED).reason();
        }
    }

    private static void look(byte[] content) {
        if (isBlank(content)) {
            throw new Refused(Refusals.EMPTY);
        }
        if (Text.startsWith(content, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new Refused(contains(content, ENCRYPTED) ? Refusals.ENCRYPTED : Refusals.OLD_EXCEL);
        }
        if (isZip(content)) {
            XlsxArchive.check(content);
        } else if (Text.startsWith(content, '%', 'P', 'D', 'F')
                || Text.of(content).isBinary()) {
            throw new Refused(Refusals.NOT_A_TABLE);
        }
    }

    private static boolean isZip(byte[] content) {
        return Text.startsWith(content, 'P', 'K', 3, 4);
    }

    private static boolean isBlank(byte[] content) {
        for (var one : content) {
            if (one != ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (var from = 0; from <= content.length - wanted.length; from++) {
            if (Arrays.equals(content, from, from + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
