package nl.leerstroom.identity.oauth;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Under which address the platform is seen, and the secrets it is given.
 *
 * @param publicUrl of the gateway; the issuer of tokens is this and {@code /auth}
 * @param signingKeyFile an RSA private key (PEM, PKCS 8), the same for every replica
 */
@ConfigurationProperties("identity")
record IdentityProperties(String publicUrl, Path signingKeyFile, Clients clients) {

    record Clients(String gatewaySecret, String webshopSecret, String supportPipelineSecret, String operatorSecret) {}

    String issuer() {
        return publicUrl + "/auth";
    }
}
