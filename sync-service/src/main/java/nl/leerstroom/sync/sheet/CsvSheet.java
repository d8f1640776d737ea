package nl.leerstroom.sync.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.CharArrayReader;
import java.nio.CharBuffer;
import nl.leerstroom.sync.sheet.domain.Refusals;
import nl.leerstroom.sync.sheet.domain.Sheet;
import nl.leerstroom.sync.sheet.domain.Sheet.Format;

/** Comma, semicolon or tab separated text. */
final class CsvSheet {

    // one more than a table may have, so that the refusal is ours and not the library's
    private static final int MOST_FIELDS = Lines.MOST_COLUMNS + 1;

    private CsvSheet() {}

    static Sheet read(byte[] content) {
        var text = Text.of(content);
        if (text.isBinary()) {
            throw new Refused(Refusals.NOT_A_TABLE);
        }
        var guess = SeparatorGuess.of(text.characters());
        var body = text.characters().duplicate().position(text.characters().position() + guess.bodyFrom());
        var lines = lines(body, guess.separator().character());
        return new Sheet(Format.CSV, text.encoding(), guess.separator(), lines.header(), lines.rows());
    }

    private static Lines lines(CharBuffer body, char separator) {
        var lines = new Lines();
        var last = 0;
        try {
            for (CsvRecord line : reader(body, separator)) {
                last = (int) line.getStartingLineNumber();
                lines.add(last, line.getFields());
            }
        } catch (CsvParseException e) {
            throw broken(body, separator, last + 1);
        }
        return lines;
    }

    private static CsvReader<CsvRecord> reader(CharBuffer body, char separator) {
        var handler = CsvRecordHandler.builder()
                .maxFields(MOST_FIELDS)
                .maxFieldSize(body.length() + 1)
                .maxRecordSize(body.length() + 1)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(true)
                .build(handler, new CharArrayReader(body.array(), body.arrayOffset() + body.position(), body.length()));
    }

    /** The library tells that a line is wrong, not how; the line itself does. */
    private static Refused broken(CharBuffer body, char separator, int line) {
        var columns = 0;
        var quoted = false;
        var at = startOf(body, line);
        for (var i = at; i < body.length(); i++) {
            var character = body.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                break;
            } else if (!quoted && character == separator) {
                columns++;
            }
        }
        if (columns >= Lines.MOST_COLUMNS) {
            return new Refused(Refusals.TOO_MANY_COLUMNS, Lines.MOST_COLUMNS, line);
        }
        return new Refused(quoted ? Refusals.QUOTE_UNCLOSED : Refusals.LINE_UNREADABLE, line);
    }

    private static int startOf(CharBuffer body, int line) {
        var at = 0;
        for (var number = 1; number < line && at < body.length(); at++) {
            var character = body.charAt(at);
            var windows = character == '\r' && at + 1 < body.length() && body.charAt(at + 1) == '\n';
            if (character == '\n' || (character == '\r' && !windows)) {
                number++;
            }
        }
        return at;
    }
}
