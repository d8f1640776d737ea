package nl.leerstroom.identity.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import org.springframework.security.converter.RsaKeyConverters;

/** The key that tokens are signed with; its id follows from the key, so that replicas agree. */
final class SigningKey {

    private static final int SHORTEST = 2048;

    private SigningKey() {}

    static RSAKey read(Path file) {
        try (var pem = Files.newInputStream(file)) {
            var secret = (RSAPrivateCrtKey) RsaKeyConverters.pkcs8().convert(pem);
            if (secret == null || secret.getModulus().bitLength() < SHORTEST) {
                throw new IllegalArgumentException("the signing key has fewer than %d bits".formatted(SHORTEST));
            }
            var open = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new RSAKey.Builder(open)
                    .privateKey(secret)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("LEERSTROOM_SIGNING_KEY_FILE cannot be read", e);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
