package nl.leerstroom.local.mail;

import java.time.Instant;
import java.util.List;

/** A mail with all it says. */
record FullMail(
        String id,
        String from,
        List<String> to,
        String subject,
        Instant receivedAt,
        List<String> links,
        String text,
        String html) {

    static FullMail of(Mail mail, MailContent content) {
        return new FullMail(
                mail.id(),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.receivedAt(),
                mail.links(),
                content.text(),
                content.html());
    }
}
