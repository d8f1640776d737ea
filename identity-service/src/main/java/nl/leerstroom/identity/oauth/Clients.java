package nl.leerstroom.identity.oauth;

import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the gateway for people, and machines for themselves. They are configuration, not data. */
final class Clients {

    /** The role that a machine's token carries. */
    static final String ROLE = "leerstroom.role";

    static final Duration ACCESS = Duration.ofMinutes(5);
    private static final Duration REFRESH = Duration.ofHours(8);

    private Clients() {}

    static InMemoryRegisteredClientRepository of(IdentityProperties identity) {
        var secrets = identity.clients();
        return new InMemoryRegisteredClientRepository(
                gateway(identity),
                machine("webshop", secrets.webshopSecret(), "WEBSHOP"),
                machine("support-pipeline", secrets.supportPipelineSecret(), "SUPPORT"),
                machine("operator", secrets.operatorSecret(), "OPERATOR"));
    }

    private static RegisteredClient gateway(IdentityProperties identity) {
        return client(
                "gateway",
                identity.clients().gatewaySecret(),
                client -> client.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        .redirectUri(identity.publicUrl() + "/login/oauth2/code/idp")
                        .postLogoutRedirectUri(identity.publicUrl() + "/")
                        .scope(OidcScopes.OPENID)
                        .clientSettings(ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build()));
    }

    private static RegisteredClient machine(String id, String secret, String role) {
        return client(
                id,
                secret,
                client -> client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .clientSettings(
                                ClientSettings.builder().setting(ROLE, role).build()));
    }

    private static RegisteredClient client(String id, String secret, Consumer<RegisteredClient.Builder> more) {
        var builder = RegisteredClient.withId(id)
                .clientId(id)
                .clientName(id)
                .clientSecret(ClientSecrets.hash(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(REFRESH)
                        .reuseRefreshTokens(false)
                        .build());
        more.accept(builder);
        return builder.build();
    }
}
