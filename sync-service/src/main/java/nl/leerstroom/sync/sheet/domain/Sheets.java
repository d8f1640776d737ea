package nl.leerstroom.sync.sheet.domain;

import java.util.List;
import java.util.Optional;

/** Reads files of people as tables, or says in which way a file is none. Never throws for what stands in a file. */
public interface Sheets {

    /** What the first look at the content already shows: empty, or no table whatever its name says. */
    Optional<Outcome.Unreadable> refusal(byte[] content);

    Outcome read(byte[] content);

    /** Every answer that reading can give. */
    sealed interface Outcome {

        record Readable(Sheet sheet) implements Outcome {}

        /**
         * The file as a whole is refused.
         *
         * @param code the reason, one of {@link Refusals}
         * @param arguments of the sentence that tells the reason
         */
        record Unreadable(String code, List<String> arguments) implements Outcome {}
    }
}
