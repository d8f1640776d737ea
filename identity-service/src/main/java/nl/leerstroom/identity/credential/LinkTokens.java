package nl.leerstroom.identity.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tokens of links: made from the link's id with a key that this service and the one that mails share. */
@Component
class LinkTokens {

    private static final int SHORTEST_KEY = 16;

    private final SecretKeySpec key;

    LinkTokens(@Value("${identity.link-key}") String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "LEERSTROOM_LINK_KEY has fewer than %d characters".formatted(SHORTEST_KEY));
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
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

    /** What is stored of a token; 256 random bits need no slow hash. */
    byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
