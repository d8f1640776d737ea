package nl.leerstroom.identity.credential.domain;

import java.text.Normalizer;
import java.util.Locale;

/** The address somebody signs in with, written in the one way in which it is unique on the platform. */
public record LoginName(String value) {

    /** However it was typed: without blanks around it, and without capitals. */
    public static LoginName of(String typed) {
        return new LoginName(
                Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT));
    }
}
