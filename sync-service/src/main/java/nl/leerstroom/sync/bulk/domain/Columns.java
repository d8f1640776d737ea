package nl.leerstroom.sync.bulk.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leerstroom.sync.sheet.domain.Sheet.Line;

/** Where in a file which column stands: each required one is there, none is there twice, and no other has a name. */
public final class Columns {

    private static final String BETWEEN_MODULES = "[,|;\n]";

    private final Map<Column, Integer> positions;
    private final Map<Column, String> headers;
    private final int width;

    private Columns(Map<Column, Integer> positions, Line header) {
        this.positions = positions;
        this.width = header.cells().size();
        this.headers = new EnumMap<>(Column.class);
        positions.forEach((column, position) -> headers.put(column, header.cell(position)));
    }

    /** What a header turns out to be. */
    public sealed interface Outcome {

        record Recognised(Columns columns) implements Outcome {}

        /**
         * The file as a whole is refused.
         *
         * @param header the one it is about
         */
        record NotRecognised(String code, String header) implements Outcome {}
    }

    public static Outcome of(Line header) {
        var positions = new EnumMap<Column, Integer>(Column.class);
        var unknown = new ArrayList<String>();
        for (var position : IntStream.range(0, header.cells().size()).toArray()) {
            var name = header.cell(position);
            var column = Column.named(name);
            if (column.isPresent() && positions.put(column.get(), position) != null) {
                return new Outcome.NotRecognised("header-twice", name);
            }
            if (column.isEmpty() && !name.isEmpty()) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            return new Outcome.NotRecognised("header-unknown", String.join(", ", unknown));
        }
        var missing = Stream.of(Column.values())
                .filter(column -> column.required() && !positions.containsKey(column))
                .map(Column::dutch)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? new Outcome.Recognised(new Columns(positions, header))
                : new Outcome.NotRecognised("header-missing", missing);
    }

    /** The header of each column as it stands in the file. */
    public Map<Column, String> headers() {
        return headers;
    }

    public StudentRow row(Line line) {
        return new StudentRow(
                line.number(),
                cell(line, Column.GIVEN_NAME),
                positions.containsKey(Column.INFIX) ? cell(line, Column.INFIX) : null,
                cell(line, Column.FAMILY_NAME),
                cell(line, Column.EMAIL),
                cell(line, Column.LEVEL),
                cell(line, Column.GROUP),
                modules(cell(line, Column.MODULES)),
                spills(line));
    }

    private String cell(Line line, Column column) {
        var position = positions.get(column);
        return position == null ? "" : line.cell(position);
    }

    private static List<String> modules(String cell) {
        return Arrays.stream(cell.split(BETWEEN_MODULES, -1))
                .map(String::strip)
                .filter(module -> !module.isEmpty())
                .distinct()
                .toList();
    }

    /** Text beyond the header or under an empty header belongs to no column: probably a cell too many before it. */
    private boolean spills(Line line) {
        return IntStream.range(0, line.cells().size())
                .filter(position -> position >= width || !positions.containsValue(position))
                .anyMatch(position -> !line.cell(position).isEmpty());
    }
}
