package nl.leerstroom.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;

/** One mail on its way in. */
final class IncomingMail implements MessageHandler {

    private final MailStore store;
    private final List<String> to = new ArrayList<>();
    private String from = "";

    IncomingMail(MailStore store) {
        this.store = store;
    }

    @Override
    public void from(String sender) {
        from = sender;
    }

    @Override
    public void recipient(String receiver) {
        to.add(receiver);
    }

    @Override
    public @Nullable String data(InputStream data) throws IOException {
        store.receive(from, List.copyOf(to), data.readAllBytes());
        return null;
    }

    @Override
    public void done() {
        // nothing is held
    }
}
