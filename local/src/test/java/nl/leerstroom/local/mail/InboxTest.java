package nl.leerstroom.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InboxTest {

    @TempDir
    Path home;

    private HttpServer pages;
    private SMTPServer smtp;

    @BeforeEach
    void open() throws IOException {
        var store = new MailStore(home, Clock.systemUTC());
        pages = Inbox.serve(store, 0);
        smtp = Inbox.receive(store, 0);
    }

    @AfterEach
    void close() {
        smtp.stop();
        pages.stop(0);
    }

    @Test
    void takesAMailOverSmtpAndShowsIt() throws Exception {
        send("Je wachtwoord herstellink", "Klik op http://localhost:8080/auth/link/reset/xyz");

        var items = json(get("/api/messages?to=noor%40destroom.example")).path("items");

        assertThat(items.size()).isEqualTo(1);
        assertThat(items.path(0).path("links").path(0).asString()).endsWith("/auth/link/reset/xyz");
        var whole = json(get("/api/messages/" + items.path(0).path("id").asString()));
        assertThat(whole.path("text").asString()).startsWith("Klik op");
        assertThat(whole.path("subject").asString()).isEqualTo("Je wachtwoord herstellink");
    }

    @Test
    void servesAPageThatLetsAMailRunNothing() throws Exception {
        var page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Postvak");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(get("/inbox.js").body()).contains("sandbox: 'allow-popups allow-popups-to-escape-sandbox'");
    }

    @Test
    void answers404ForWhatIsNotThere() throws Exception {
        assertThat(get("/api/messages/unknown").statusCode()).isEqualTo(404);
        assertThat(get("/../../etc/passwd").statusCode()).isEqualTo(404);
    }

    private void send(String subject, String text) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", String.valueOf(smtp.getPortAllocated()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("leerstroom@leerstroom.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("noor@destroom.example"));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + pages.getAddress().getPort() + path);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
