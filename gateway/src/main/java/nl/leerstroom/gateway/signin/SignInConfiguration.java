package nl.leerstroom.gateway.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import nl.leerstroom.gateway.Addresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    static final String REGISTRATION = "idp";

    private static final String SALT = "6c65657273747266";

    /**
     * Made here and not from properties: those would ask the issuer for its addresses at start, through this very
     * gateway, and know no end-session address.
     */
    @Bean
    ClientRegistrationRepository identityProvider(Addresses addresses, GatewayClient client) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(client.id())
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid")
                .redirectUri(addresses.publicUrl() + "/login/oauth2/code/" + REGISTRATION)
                .issuerUri(addresses.issuer())
                .authorizationUri(addresses.seenByBrowser("/oauth2/authorize"))
                .tokenUri(addresses.backChannel("/oauth2/token"))
                .jwkSetUri(addresses.backChannel("/oauth2/jwks"))
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", addresses.seenByBrowser("/connect/logout")))
                .userNameAttributeName("sub")
                .build());
    }

    /** What the database stores of a token is of no use without the client's secret. */
    @Bean
    BytesEncryptor tokenEncryption(GatewayClient client) {
        return AesGcmBytesEncryptor.withPassword(client.secret(), SALT).build();
    }

    /** Calls to identity-service that a signed-in request waits for: they fail soon. */
    @Bean
    RestClient identityBackChannel() {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(Duration.ofSeconds(5));
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(RestClient identityBackChannel) {
        var exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(identityBackChannel);
        return exchange;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokenRefresh(RestClient identityBackChannel) {
        var refresh = new RestClientRefreshTokenTokenResponseClient();
        refresh.setRestClient(identityBackChannel);
        return refresh;
    }
}
