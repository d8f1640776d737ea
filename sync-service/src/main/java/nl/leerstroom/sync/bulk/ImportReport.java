package nl.leerstroom.sync.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leerstroom.sync.bulk.RowView.PartView;
import nl.leerstroom.sync.bulk.domain.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened to each row, as a file that a Dutch Excel opens by a double click. Text that a spreadsheet would take
 * for a formula is kept from being one by an apostrophe (ASVS 1.2.10).
 */
@Component
class ImportReport {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String STARTS_A_FORMULA = "=+-@\t\r\u0000";
    private static final int SLICE = 1_000;
    private static final List<String> COLUMNS = List.of(
            "line",
            "givenName",
            "infix",
            "familyName",
            "email",
            "level",
            "group",
            "modules",
            "outcome",
            "reasons",
            "account",
            "membership",
            "licenses");

    private final ImportViews views;
    private final Sentences sentences;

    ImportReport(ImportViews views, Sentences sentences) {
        this.views = views;
        this.sentences = sentences;
    }

    byte[] of(UUID importId) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(bytes, StandardCharsets.UTF_8)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> sentences.word("report." + column))
                    .toList());
            var slice = views.rowsAfter(importId, 0, SLICE);
            while (!slice.isEmpty()) {
                slice.forEach(row -> csv.writeRecord(cells(row)));
                slice = views.rowsAfter(importId, slice.getLast().row().line(), SLICE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<String> cells(RowView view) {
        var row = view.row();
        return Stream.of(
                        String.valueOf(row.line()),
                        row.givenName(),
                        row.infix() == null ? "" : row.infix(),
                        row.familyName(),
                        row.email(),
                        row.level(),
                        row.group(),
                        String.join(", ", row.modules()),
                        sentences.word("outcome." + view.outcome()),
                        view.reasons().stream().map(this::sentence).collect(Collectors.joining(" ")),
                        parts(view, "ACCOUNT"),
                        parts(view, "GROUP"),
                        parts(view, "LICENSE"))
                .map(ImportReport::harmless)
                .toList();
    }

    private String sentence(Reason reason) {
        return sentences.reason(reason.code(), reason.arguments());
    }

    private String parts(RowView view, String kind) {
        return view.parts().stream()
                .filter(part -> part.part().equals(kind))
                .map(this::part)
                .collect(Collectors.joining("; "));
    }

    private String part(PartView part) {
        var outcome = sentences.word("part.outcome." + (part.outcome() == null ? "OPEN" : part.outcome()));
        var reason = part.code() == null ? "" : " (" + sentences.part(part.code(), part.productTitle()) + ")";
        return titled(part.productTitle(), outcome + reason);
    }

    private static String titled(@Nullable String title, String text) {
        return title == null ? text : title + ": " + text;
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
