package nl.leerstroom.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A connection to the mail server for one mail after another; it knows how far a failed hand-over had come. */
final class SmtpConnection implements AutoCloseable {

    private final WatchedTransport transport;

    private SmtpConnection(WatchedTransport transport) {
        this.transport = transport;
    }

    /** @throws MessagingException when the mail server is away, or does not let us in */
    static SmtpConnection open(JavaMailSenderImpl post) throws MessagingException {
        var transport = new WatchedTransport(post.getSession());
        transport.connect(post.getHost(), post.getPort(), given(post.getUsername()), given(post.getPassword()));
        return new SmtpConnection(transport);
    }

    HandOver handOver(MimeMessage message) {
        transport.whole = false;
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new HandOver.Accepted();
        } catch (MessagingException failure) {
            var code = codeOf(failure);
            if (code > 0) {
                return new HandOver.Refused(code);
            }
            return transport.whole ? new HandOver.Unknown() : new HandOver.NotBegun();
        }
    }

    boolean isOpen() {
        return transport.isConnected();
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }

    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    /** What the mail server answered, or 0 when it did not. Its words are not kept: they may hold an address. */
    private static int codeOf(MessagingException failure) {
        return Stream.<@Nullable Exception>iterate(
                        failure,
                        cause -> cause != null,
                        cause -> cause instanceof MessagingException chained ? chained.getNextException() : null)
                .mapToInt(SmtpConnection::ownCode)
                .filter(code -> code > 0)
                .max()
                .orElse(0);
    }

    private static int ownCode(@Nullable Exception failure) {
        return switch (failure) {
            case SMTPSendFailedException refused -> refused.getReturnCode();
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case null, default -> 0;
        };
    }

    private static final class WatchedTransport extends SMTPTransport {

        private boolean whole;

        WatchedTransport(Session session) {
            super(session, null);
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            whole = true;
            super.finishData();
        }
    }
}
