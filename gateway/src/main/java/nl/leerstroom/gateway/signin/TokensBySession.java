package nl.leerstroom.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Where Spring Security leaves the tokens of a new sign-in: by session and not, as its own stores do, by user. */
@Component
class TokensBySession implements OAuth2AuthorizedClientRepository {

    private final SignInTokens tokens;

    TokensBySession(SignInTokens tokens) {
        this.tokens = tokens;
    }

    /** The sign-in that this session came from, as identity-service names it; it survives every refresh. */
    static String sid(Authentication signedIn) {
        if (signedIn.getPrincipal() instanceof OidcUser user && user.getClaimAsString("sid") != null) {
            return user.getClaimAsString("sid");
        }
        throw new IllegalStateException("a sign-in without a sid");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication signedIn, HttpServletRequest request) {
        return (T) tokens.find(sid(signedIn)).orElse(null);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        tokens.save(sid(signedIn), client);
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        tokens.delete(sid(signedIn));
    }
}
