package nl.leerstroom.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a template is given: the facts of the event as a reader wants them. */
@Component
class LetterWords {

    private static final ZoneId SCHOOL_TIME = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM 'om' HH:mm 'uur'");

    private final MailSettings settings;
    private final LinkTokens tokens;
    private final JdbcClient jdbc;

    LetterWords(MailSettings settings, LinkTokens tokens, JdbcClient jdbc) {
        this.settings = settings;
        this.tokens = tokens;
        this.jdbc = jdbc;
    }

    Map<String, Object> of(ClaimedMail mail, Locale language) {
        var words = new HashMap<String, Object>();
        words.put("home", settings.publicUrl() + "/");
        words.put("givenName", mail.receiver().givenName());
        words.put("name", mail.receiver().name());
        if (mail.receiver().school() != null) {
            words.put("school", mail.receiver().school());
        }
        mail.facts()
                .properties()
                .forEach(fact -> words.put(fact.getKey(), fact.getValue().asString("")));
        switch (mail.letter()) {
            case WELCOME -> putLink(words, "welcome", language);
            case PASSWORD_RESET -> putLink(words, "reset", language);
            case PASSWORD_CHANGED -> words.put("at", when(words.get("at"), language));
            case IMPORT_COMPLETED -> {
                mail.facts()
                        .path("counts")
                        .properties()
                        .forEach(count ->
                                words.put(count.getKey(), count.getValue().asInt()));
                words.put("link", settings.publicUrl() + "/imports/" + words.get("importId"));
            }
            case LICENSES_PURCHASED -> {
                words.put("product", productTitle(String.valueOf(words.get("productId"))));
                words.put("link", settings.publicUrl() + "/licenses");
            }
        }
        return words;
    }

    private void putLink(Map<String, Object> words, String kind, Locale language) {
        var token = tokens.token(UUID.fromString(String.valueOf(words.get("linkId"))));
        words.put("link", settings.publicUrl() + "/auth/link/" + kind + "/" + token);
        words.put("expiresAt", when(words.get("expiresAt"), language));
    }

    private static String when(@Nullable Object instant, Locale language) {
        return WHEN.localizedBy(language)
                .format(Instant.parse(String.valueOf(instant)).atZone(SCHOOL_TIME));
    }

    private String productTitle(String productId) {
        return jdbc.sql("select title from product where product_id = ?")
                .param(productId)
                .query(String.class)
                .optional()
                .orElse(productId);
    }
}
