package nl.leerstroom.identity.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Secrets of clients are long, random and configured, not chosen by people: they need no slow hash at every token. They
 * are salted, for two clients may have been given the same one, as in the demo, and the framework refuses equal hashes.
 */
final class ClientSecrets implements PasswordEncoder {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String hash(String secret) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return hash(HexFormat.of().formatHex(salt), secret);
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        return hash(String.valueOf(secret));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        if (secret == null || hash == null || hash.length() < 2 * SALT_BYTES) {
            return false;
        }
        var again = hash(hash.substring(0, 2 * SALT_BYTES), secret.toString());
        return MessageDigest.isEqual(
                again.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String salt, String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((salt + secret).getBytes(StandardCharsets.UTF_8));
            return salt + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
