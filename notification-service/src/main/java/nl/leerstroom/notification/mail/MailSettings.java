package nl.leerstroom.notification.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param publicUrl where the links in mails lead
 * @param linkKey shared with identity-service, which knows of each link only what the key makes of its id
 */
@ConfigurationProperties("mail")
record MailSettings(String from, URI publicUrl, String linkKey, Sending sending) {

    /**
     * @param connections how many mails are handed over at the same time
     * @param attempts after which a mail is given up
     * @param lostAfter how long after it was taken up a mail counts as lost: longer than any hand-over takes
     * @param pause before a mail server that is away is tried again
     */
    record Sending(
            Duration delay,
            int connections,
            Duration firstRetry,
            Duration lastRetry,
            int attempts,
            Duration lostAfter,
            Duration pause) {}
}
