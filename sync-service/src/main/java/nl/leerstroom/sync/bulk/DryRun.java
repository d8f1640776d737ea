package nl.leerstroom.sync.bulk;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.leerstroom.sync.bulk.domain.Columns;
import nl.leerstroom.sync.bulk.domain.PlannedRow;
import nl.leerstroom.sync.bulk.domain.RowOutcome;
import nl.leerstroom.sync.bulk.domain.StudentRow;
import nl.leerstroom.sync.sheet.domain.Sheet;

/** What reading a file showed, and how many rows of each outcome are in it. */
class DryRun {

    private static final int SAMPLES = 3;

    private final Sheet sheet;
    private final Columns columns;
    private final List<StudentRow> rows;
    private final Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);

    DryRun(Sheet sheet, Columns columns) {
        this.sheet = sheet;
        this.columns = columns;
        this.rows = sheet.rows().stream().map(columns::row).toList();
    }

    List<StudentRow> rows() {
        return rows;
    }

    void count(List<PlannedRow> planned) {
        planned.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
    }

    int count(RowOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    Sheet sheet() {
        return sheet;
    }

    /** The headers by the API's names of the columns. */
    Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        columns.headers().forEach((column, header) -> headers.put(column.field(), header));
        return headers;
    }

    /** Names with letters that a wrong encoding would spoil. */
    List<String> samples() {
        return rows.stream()
                .map(StudentRow::name)
                .filter(name -> name.chars().anyMatch(letter -> letter > 0x7f))
                .limit(SAMPLES)
                .toList();
    }
}
