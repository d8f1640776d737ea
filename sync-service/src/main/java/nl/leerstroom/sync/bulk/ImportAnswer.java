package nl.leerstroom.sync.bulk;

import org.jspecify.annotations.Nullable;

/** What a service says of one part of a row. */
record ImportAnswer(int chunk, int line, Word word) {

    /**
     * What is often said of many rows alike.
     *
     * @param product of a licence; none means every licence of the row
     */
    record Word(
            String part,
            @Nullable String product,
            String outcome,
            @Nullable String code) {

        boolean isAccount() {
            return part.equals("ACCOUNT");
        }

        boolean isRefused() {
            return outcome.equals("REFUSED");
        }
    }
}
