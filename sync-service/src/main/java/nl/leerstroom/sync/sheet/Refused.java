package nl.leerstroom.sync.sheet;

import java.util.List;
import java.util.stream.Stream;
import nl.leerstroom.sync.sheet.domain.Sheets.Outcome.Unreadable;

/** Leaves the depth of a parser; {@link SheetReader} turns it into an answer. */
class Refused extends RuntimeException {

    private final Unreadable reason;

    Refused(String code, Object... arguments) {
        super(code, null, false, false);
        this.reason =
                new Unreadable(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    Unreadable reason() {
        return reason;
    }

    List<String> arguments() {
        return reason.arguments();
    }
}
