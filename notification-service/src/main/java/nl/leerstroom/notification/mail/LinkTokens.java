package nl.leerstroom.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Makes the secret of a link from its id, as identity-service does: so nothing secret is on the bus or in a table. */
@Component
class LinkTokens {

    private static final int SHORTEST_KEY = 16;

    private final SecretKeySpec key;

    LinkTokens(MailSettings settings) {
        if (settings.linkKey().length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "LEERSTROOM_LINK_KEY has fewer than %d characters".formatted(SHORTEST_KEY));
        }
        this.key = new SecretKeySpec(settings.linkKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String token(UUID linkId) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(linkId.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
