package nl.leerstroom.local.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The received mails: a file for each as it came, and one index with a line for each, both outliving the program. */
final class MailStore {

    private final Path home;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final List<Mail> mails = new ArrayList<>();

    MailStore(Path home, Clock clock) throws IOException {
        this.home = home;
        this.clock = clock;
        Files.createDirectories(home);
        if (Files.exists(index())) {
            try (var lines = Files.lines(index())) {
                lines.flatMap(this::read).forEach(mails::add);
            }
        }
    }

    /** Stores a mail; once this returns it is there also after a kill. */
    synchronized Mail receive(String from, List<String> to, byte[] raw) throws IOException {
        var content = MailContent.of(raw);
        var id = UUID.randomUUID().toString();
        var mail = new Mail(id, from, to, content.subject(), clock.instant(), content.links());
        Files.write(file(mail), raw);
        Files.writeString(
                index(), json.writeValueAsString(mail) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        mails.add(mail);
        return mail;
    }

    /** The mails that fit, newest first. */
    synchronized List<Mail> find(String receiver, String words) {
        return mails.reversed().stream()
                .filter(mail -> mail.fits(receiver, words))
                .toList();
    }

    synchronized Optional<Mail> get(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    byte[] raw(Mail mail) throws IOException {
        return Files.readAllBytes(file(mail));
    }

    synchronized void clear() throws IOException {
        for (var mail : mails) {
            Files.deleteIfExists(file(mail));
        }
        mails.clear();
        Files.deleteIfExists(index());
    }

    // the last line may be half written when the program was killed
    private Stream<Mail> read(String line) {
        try {
            return Stream.of(json.readValue(line, Mail.class));
        } catch (JacksonException _) {
            return Stream.empty();
        }
    }

    private Path index() {
        return home.resolve("index.jsonl");
    }

    private Path file(Mail mail) {
        return home.resolve(mail.id() + ".eml");
    }
}
