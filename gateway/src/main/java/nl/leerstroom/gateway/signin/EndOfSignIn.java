package nl.leerstroom.gateway.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.leerstroom.gateway.Addresses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Ends what would outlive a sign-out: the tokens here, the refresh token at identity-service, and then, by way of the
 * browser, the session there.
 */
@Component
class EndOfSignIn implements LogoutHandler, LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EndOfSignIn.class);

    private final AccessTokens tokens;
    private final RestClient identity;
    private final Addresses addresses;
    private final GatewayClient client;
    private final OidcClientInitiatedLogoutSuccessHandler otherSession;

    EndOfSignIn(
            AccessTokens tokens,
            RestClient identityBackChannel,
            Addresses addresses,
            GatewayClient client,
            ClientRegistrationRepository registrations) {
        this.tokens = tokens;
        this.identity = identityBackChannel;
        this.addresses = addresses;
        this.client = client;
        this.otherSession = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        otherSession.setPostLogoutRedirectUri(addresses.publicUrl() + "/");
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof OAuth2AuthenticationToken signedIn) {
            tokens.end(signedIn).ifPresent(ended -> {
                var refreshToken = ended.getRefreshToken();
                if (refreshToken != null) {
                    revoke(refreshToken);
                }
            });
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        otherSession.onLogoutSuccess(request, response, authentication);
    }

    private void revoke(OAuth2RefreshToken token) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", token.getTokenValue());
        form.add("token_type_hint", "refresh_token");
        try {
            identity.post()
                    .uri(addresses.backChannel("/oauth2/revoke"))
                    .headers(headers -> headers.setBasicAuth(client.id(), client.secret()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException | OAuth2AuthorizationException away) {
            LOG.warn(
                    "refresh token not revoked at sign-out: {}", away.getClass().getSimpleName());
        }
    }
}
