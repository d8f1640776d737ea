package nl.leerstroom.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path home;

    private MailStore store;

    @BeforeEach
    void open() throws IOException {
        store = new MailStore(home, CLOCK);
    }

    @Test
    void showsTheNewestFirst() throws IOException {
        receive("anna@school.example", "Eerste");
        receive("bram@school.example", "Tweede");

        assertThat(store.find("", "")).extracting(Mail::subject).containsExactly("Tweede", "Eerste");
    }

    @Test
    void findsByReceiverAndByWords() throws IOException {
        receive("anna@school.example", "Welkom bij Leerstroom");
        receive("bram@school.example", "Je wachtwoord herstellink");

        assertThat(store.find("ANNA@school.example", "")).hasSize(1);
        assertThat(store.find("", "herstellink")).extracting(Mail::to).containsExactly(List.of("bram@school.example"));
        assertThat(store.find("anna@school.example", "herstellink")).isEmpty();
        assertThat(store.find("nna@school.example", "")).isEmpty();
    }

    @Test
    void keepsTheMailsWhenItIsOpenedAgain() throws IOException {
        var before = receive("anna@school.example", "Welkom");

        var again = new MailStore(home, CLOCK);

        assertThat(again.find("", "")).containsExactly(before);
        assertThat(new String(again.raw(before), UTF_8)).contains("Subject: Welkom");
    }

    @Test
    void passesOverALineThatAKillLeftHalfWritten() throws IOException {
        receive("anna@school.example", "Welkom");
        Files.writeString(home.resolve("index.jsonl"), "{\"id\":\"half", StandardOpenOption.APPEND);

        assertThat(new MailStore(home, CLOCK).find("", "")).hasSize(1);
    }

    @Test
    void readsTheTextTheHtmlAndTheLinks() throws IOException {
        var raw = """
                Subject: =?UTF-8?Q?Welkom_=C3=87elik?=
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Kies je wachtwoord: http://localhost:8080/auth/link/welcome/abc.
                --b
                Content-Type: text/html; charset=utf-8

                <p><a href="http://localhost:8080/auth/link/welcome/abc">Kies</a> of
                <a href="http://localhost:8080/?a=1&amp;b=2">ga verder</a></p>
                --b--
                """.replace("\n", "\r\n");

        var mail = store.receive("leerstroom@x.example", List.of("elif@x.example"), raw.getBytes(UTF_8));

        assertThat(mail.subject()).isEqualTo("Welkom Çelik");
        assertThat(mail.receivedAt()).isEqualTo(NOON);
        assertThat(mail.links())
                .containsExactly("http://localhost:8080/auth/link/welcome/abc", "http://localhost:8080/?a=1&b=2");
        assertThat(MailContent.of(store.raw(mail)).html()).contains("<p>");
    }

    private Mail receive(String to, String subject) throws IOException {
        var raw = "Subject: %s\r\n\r\nHallo\r\n".formatted(subject);
        return store.receive("leerstroom@x.example", List.of(to), raw.getBytes(UTF_8));
    }
}
