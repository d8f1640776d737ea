package nl.leerstroom.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real SMTP server, which can be taken away and come back at the same address. */
@TestConfiguration(proxyBeanMethods = false)
public class MailServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final GreenMail SERVER = started();

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** Its own, and not 0: it comes back at the same one. */
    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    DynamicPropertyRegistrar mailAddress() {
        return properties -> {
            properties.add("spring.mail.host", () -> "127.0.0.1");
            properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        };
    }

    public static void goAway() {
        SERVER.getSmtp().stopService();
    }

    public static void comeBack() {
        SERVER.start();
    }

    /** The mail to this address so far. */
    public static List<MimeMessage> mailTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    /** Waits for the first mail to this address. */
    public static MimeMessage awaitMailTo(String address) {
        return awaitMailTo(address, 1).getFirst();
    }

    public static List<MimeMessage> awaitMailTo(String address, int count) {
        return Awaitility.await("mail to " + address)
                .atMost(PATIENCE)
                .until(() -> mailTo(address), mails -> mails.size() >= count);
    }

    public static String text(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
            if (part.getContent() instanceof Multipart parts) {
                for (var i = 0; i < parts.getCount(); i++) {
                    var found = text(parts.getBodyPart(i), type);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return "";
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Address::toString).anyMatch(to -> to.contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
