package nl.leerstroom.local.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A received mail as a list shows it, with the links in it: whoever looks for a mail mostly looks for its link. */
record Mail(String id, String from, List<String> to, String subject, Instant receivedAt, List<String> links) {

    /** Whether a part of an address or of the subject is {@code words}, and one receiver is {@code receiver}; null asks nothing. */
    boolean fits(String receiver, String words) {
        return (receiver.isEmpty() || to.stream().anyMatch(receiver::equalsIgnoreCase)) && mentions(words);
    }

    private boolean mentions(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return (String.join(" ", to) + " " + from + " " + subject)
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
