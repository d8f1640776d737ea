package nl.leerstroom.notification.mail;

import java.util.Locale;

/** The kinds of mail. The template of each is its name in kebab case. */
enum Letter {
    WELCOME,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    IMPORT_COMPLETED,
    LICENSES_PURCHASED;

    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
