package nl.leerstroom.gateway.site;

import nl.leerstroom.gateway.Addresses;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What a browser may do with an answer. Scripts come from this origin's files alone, never from the page itself. Styles
 * may stand in the page: the web client's component library writes style elements and attributes while it runs, and a
 * nonce for each page would take the page out of every cache.
 */
@Component
public class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "object-src 'none'");
    private static final String NOT_USED = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final boolean secure;

    SecurityHeaders(Addresses addresses) {
        this.secure = addresses.secure();
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NOT_USED))
                .frameOptions(frames -> frames.deny());
        if (secure) {
            headers.httpStrictTransportSecurity(
                    https -> https.requestMatcher(_ -> true).includeSubDomains(true));
        } else {
            headers.httpStrictTransportSecurity(https -> https.disable());
        }
    }

    /** The same, except that files say themselves how long they may be kept. */
    public void forFiles(HeadersConfigurer<HttpSecurity> headers) {
        customize(headers);
        headers.cacheControl(own -> own.disable());
    }
}
