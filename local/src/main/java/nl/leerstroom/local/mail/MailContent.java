package nl.leerstroom.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a mail says: its subject, its text, its HTML (either may be empty) and the links in them. */
record MailContent(String subject, String text, String html, List<String> links) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+[^\\s\"'<>.,;:!?)]");

    static MailContent of(byte[] raw) throws IOException {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(raw));
            var text = String.join("\n", parts(message, "text/plain"));
            var html = String.join("\n", parts(message, "text/html"));
            var subject = message.getSubject() == null ? "" : message.getSubject();
            return new MailContent(subject, text, html, links(text, html));
        } catch (MessagingException malformed) {
            throw new IOException(malformed);
        }
    }

    private static List<String> parts(Part part, String type) throws MessagingException, IOException {
        var found = new ArrayList<String>();
        if (part.isMimeType(type)) {
            found.add(String.valueOf(part.getContent()));
        } else if (part.getContent() instanceof Multipart several) {
            for (var i = 0; i < several.getCount(); i++) {
                found.addAll(parts(several.getBodyPart(i), type));
            }
        }
        return found;
    }

    private static List<String> links(String text, String html) {
        var links = new LinkedHashSet<String>();
        LINK.matcher(text).results().map(MatchResult::group).forEach(links::add);
        LINK.matcher(html.replace("&amp;", "&"))
                .results()
                .map(MatchResult::group)
                .forEach(links::add);
        return List.copyOf(links);
    }
}
