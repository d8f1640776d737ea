package nl.leerstroom.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the platform is seen from outside, and where the gateway itself reaches identity-service.
 *
 * @param publicUrl origin of the browser's address bar, without a path
 */
@ConfigurationProperties("gateway.addresses")
public record Addresses(URI publicUrl, URI identityUrl) {

    /** Cookies are marked for https only where the public address is https. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** The issuer in every token: the same origin, so that nothing of the sign-in leaves it. */
    public String issuer() {
        return publicUrl + "/auth";
    }

    /** An address of identity-service that the browser is sent to. */
    public String seenByBrowser(String path) {
        return issuer() + path;
    }

    /** The same address for calls from here. */
    public String backChannel(String path) {
        return identityUrl + "/auth" + path;
    }
}
