package nl.leerstroom.sync.bulk.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is refused.
 *
 * @param column none where it is about the whole row
 * @param arguments of the sentence that tells it
 */
public record Reason(@Nullable Column column, String code, List<String> arguments) {

    static Reason at(Column column, String code, Object... arguments) {
        return new Reason(
                column, code, Stream.of(arguments).map(String::valueOf).toList());
    }

    static Reason ofRow(String code) {
        return new Reason(null, code, List.of());
    }
}
