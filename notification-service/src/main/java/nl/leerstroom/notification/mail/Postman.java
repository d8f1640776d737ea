package nl.leerstroom.notification.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings one mail to the mail server and notes what became of it. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final JdbcMailQueue queue;
    private final Composer composer;
    private final MailSettings.Sending settings;
    private final MeterRegistry meters;

    Postman(JdbcMailQueue queue, Composer composer, MailSettings settings, MeterRegistry meters) {
        this.queue = queue;
        this.composer = composer;
        this.settings = settings.sending();
        this.meters = meters;
    }

    void deliver(ClaimedMail mail, SmtpConnection connection) {
        MimeMessage message;
        try {
            message = composer.compose(mail);
        } catch (MessagingException malformed) {
            giveUp(mail, "the address is malformed");
            return;
        } catch (RuntimeException bug) {
            LOG.error("mail cannot be composed: mailId={}", mail.id(), bug);
            giveUp(mail, "the mail could not be composed");
            return;
        }
        switch (connection.handOver(message)) {
            case HandOver.Accepted _ -> {
                queue.sent(mail.id());
                count("sent", mail);
            }
            case HandOver.Refused refused -> refused(mail, refused);
            case HandOver.NotBegun _ -> queue.putBack(mail.id());
            case HandOver.Unknown _ -> {
                LOG.error("mail is uncertain: mailId={}", mail.id());
                queue.end(mail.id(), EndState.UNCERTAIN, "the connection broke before the mail server answered");
                count("uncertain", mail);
            }
        }
    }

    private void refused(ClaimedMail mail, HandOver.Refused refused) {
        var failure = "the mail server answered " + refused.code();
        if (refused.isForGood() || mail.attempts() >= settings.attempts()) {
            giveUp(mail, failure);
        } else {
            LOG.warn("mail is tried again later: mailId={} code={}", mail.id(), refused.code());
            queue.retry(mail.id(), waitAfter(mail.attempts()), failure);
        }
    }

    private void giveUp(ClaimedMail mail, String failure) {
        LOG.warn("mail is given up: mailId={} failure=\"{}\"", mail.id(), failure);
        queue.end(mail.id(), EndState.DEAD, failure);
        count("dead", mail);
    }

    /** Twice as long after each attempt. */
    private Duration waitAfter(int attempts) {
        var wait = settings.firstRetry().multipliedBy(1L << Math.min(attempts - 1, 20));
        return wait.compareTo(settings.lastRetry()) > 0 ? settings.lastRetry() : wait;
    }

    private void count(String outcome, ClaimedMail mail) {
        var kind = mail.letter().name().toLowerCase(Locale.ROOT);
        meters.counter("leerstroom.mail", "outcome", outcome, "kind", kind).increment();
    }
}
