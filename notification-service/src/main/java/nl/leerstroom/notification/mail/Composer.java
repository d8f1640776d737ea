package nl.leerstroom.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes of a claimed mail what goes over the line. */
@Component
class Composer {

    private final JavaMailSenderImpl post;
    private final LetterTemplates templates;
    private final LetterWords words;
    private final MailSettings settings;
    private final Clock clock;

    Composer(
            JavaMailSenderImpl post, LetterTemplates templates, LetterWords words, MailSettings settings, Clock clock) {
        this.post = post;
        this.templates = templates;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage compose(ClaimedMail mail) throws MessagingException {
        var language = LetterTemplates.DUTCH;
        var letter = templates.write(mail.letter(), words.of(mail, language), language);
        var message = new IdentifiedMessage(post.getSession(), mail.id(), settings.from());
        var parts = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        parts.setFrom(named(settings.from(), "Leerstroom"));
        parts.setTo(named(mail.receiver().email(), mail.receiver().name()));
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        parts.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", language.getLanguage());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.saveChanges();
        return message;
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            var named = new InternetAddress(address, true);
            named.setPersonal(name, "UTF-8");
            return named;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps one Message-ID for a delivery, so that a mail that did go out twice is recognised as one. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String id;

        IdentifiedMessage(Session session, UUID mail, String from) {
            super(session);
            this.id = "<%s@%s>".formatted(mail, from.substring(from.indexOf('@') + 1));
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
