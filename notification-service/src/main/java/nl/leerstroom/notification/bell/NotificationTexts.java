package nl.leerstroom.notification.bell;

import java.util.Locale;
import nl.leerstroom.notification.api.Notification;
import nl.leerstroom.notification.api.NotificationKind;
import nl.leerstroom.notification.bell.JdbcNotifications.Kept;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says a notification in the reader's language, at the moment they read it. */
@Component
class NotificationTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final JdbcClient jdbc;

    NotificationTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        texts.setBasename("notifications");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    Notification say(Kept kept) {
        var facts = kept.facts();
        var notification = switch (kept.kind()) {
            case IMPORT_COMPLETED -> {
                var counts = facts.path("counts");
                yield said(
                                kept,
                                counts.path("accountsNew").asInt(),
                                counts.path("accountsChanged").asInt(),
                                counts.path("licensesAssigned").asInt(),
                                counts.path("refused").asInt()
                                        + counts.path("licensesRefused").asInt())
                        .link("/imports/" + facts.path("importId").asString());
            }
            case LICENSES_PURCHASED ->
                said(
                                kept,
                                facts.path("seats").asInt(),
                                title(facts.path("productId").asString()),
                                facts.path("orderNumber").asString())
                        .link("/licenses");
        };
        return notification.readAt(kept.readAt());
    }

    private Notification said(Kept kept, Object... words) {
        Locale language = LocaleContextHolder.getLocale();
        var key = kept.kind().name();
        return new Notification(
                kept.id(),
                NotificationKind.fromValue(key),
                texts.getMessage(key + ".title", words, language),
                texts.getMessage(key + ".body", words, language),
                kept.createdAt());
    }

    private String title(String productId) {
        return jdbc.sql("select title from product where product_id = ?")
                .param(productId)
                .query(String.class)
                .optional()
                .orElse(productId);
    }
}
