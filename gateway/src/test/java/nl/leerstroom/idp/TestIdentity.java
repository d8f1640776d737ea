package nl.leerstroom.idp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The smallest real authorization server that says what identity-service says; outside the gateway's package, which is scanned. */
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class
})
public class TestIdentity {

    public static final String SECRET = "only-in-tests-gateway";
    public static final String PASSWORD = "Leerstroom-demo-2026";
    public static final UUID NOOR = UUID.fromString("01890000-0000-7000-8000-00000000000a");
    public static final UUID SEM = UUID.fromString("01890000-0000-7000-8000-00000000000b");
    public static final UUID SCHOOL = UUID.fromString("01890000-0000-7000-8000-0000000000ff");

    /** Longer than the minute before its end at which the gateway renews a token, by so much. */
    public static final Duration TOKEN_LASTS = Duration.ofSeconds(4);

    /** Running beside the gateway. */
    public record Running(String origin, ConfigurableApplicationContext context) {

        public int refreshes() {
            return context.getBean(TestIdentity.class).refreshes.get();
        }

        /** As when an account is moved to the trash. */
        public void forgetSignInsOf(UUID user) {
            context.getBean(Authorizations.class).forget(user);
        }

        public Set<UUID> mustChangePassword() {
            return context.getBean(TestIdentity.class).mustChange;
        }
    }

    private final AtomicInteger refreshes = new AtomicInteger();
    private final Set<UUID> mustChange = ConcurrentHashMap.newKeySet();

    public static Running start(int port, String publicOrigin) {
        var context = new SpringApplicationBuilder(TestIdentity.class, LoginPage.class)
                .properties(Map.of(
                        "spring.config.name", "none",
                        "server.port", port,
                        "server.servlet.context-path", "/auth",
                        "server.servlet.session.cookie.name", "IDSESSION",
                        "server.forward-headers-strategy", "framework",
                        "public-origin", publicOrigin))
                .run();
        return new Running("http://localhost:" + port, context);
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
        });
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/login", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .build();
    }

    @Bean
    AuthorizationServerSettings issuer(org.springframework.core.env.Environment environment) {
        return AuthorizationServerSettings.builder()
                .issuer(environment.getRequiredProperty("public-origin") + "/auth")
                .build();
    }

    @Bean
    InMemoryRegisteredClientRepository clients(org.springframework.core.env.Environment environment) {
        var origin = environment.getRequiredProperty("public-origin");
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId("gateway")
                        .clientId("gateway")
                        .clientSecret("{noop}" + SECRET)
                        .authorizationGrantTypes(grants -> grants.addAll(List.of(
                                AuthorizationGrantType.AUTHORIZATION_CODE, AuthorizationGrantType.REFRESH_TOKEN)))
                        .redirectUri(origin + "/login/oauth2/code/idp")
                        .postLogoutRedirectUri(origin + "/")
                        .scope("openid")
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenTimeToLive(TOKEN_LASTS.plusSeconds(60))
                                .reuseRefreshTokens(false)
                                .build())
                        .build(),
                RegisteredClient.withId("webshop")
                        .clientId("webshop")
                        .clientSecret("{noop}webshop-" + SECRET)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .build());
    }

    @Bean
    Authorizations authorizations() {
        return new Authorizations();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(List.of(NOOR, SEM).stream()
                .map(user -> User.withUsername(user.toString())
                        .password("{noop}" + PASSWORD)
                        .roles("USER")
                        .build())
                .toList());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (AuthorizationGrantType.REFRESH_TOKEN.equals(context.getAuthorizationGrantType())
                    && context.getTokenType().getValue().equals("access_token")) {
                refreshes.incrementAndGet();
            }
            var claims = context.getClaims().claim("roles", new ArrayList<>(List.of("STUDENT")));
            if (context.getTokenType().getValue().equals("access_token")) {
                claims.audience(new ArrayList<>(List.of("api")));
            }
            if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
                claims.claim("name", "Noor van der Berg")
                        .claim("school_id", SCHOOL.toString())
                        .claim("school_brin", "99DE")
                        .claim("school_name", "Vakcollege De Stroom")
                        .claim(
                                "must_change_password",
                                mustChange.contains(
                                        UUID.fromString(context.getPrincipal().getName())));
            }
        };
    }

    @RestController
    static class LoginPage {

        @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
        String login(CsrfToken csrf) {
            return "<form><input name=\"_csrf\" value=\"%s\"></form>".formatted(csrf.getToken());
        }
    }

    /** Lets a test take back what was granted. */
    static class Authorizations
            implements org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService {

        private final InMemoryOAuth2AuthorizationService stored = new InMemoryOAuth2AuthorizationService();
        private final Map<String, OAuth2Authorization> byId = new ConcurrentHashMap<>();

        void forget(UUID user) {
            byId.values().stream()
                    .filter(granted -> granted.getPrincipalName().equals(user.toString()))
                    .forEach(this::remove);
        }

        @Override
        public void save(OAuth2Authorization granted) {
            byId.put(granted.getId(), granted);
            stored.save(granted);
        }

        @Override
        public void remove(OAuth2Authorization granted) {
            byId.remove(granted.getId());
            stored.remove(granted);
        }

        @Override
        public OAuth2Authorization findById(String id) {
            return stored.findById(id);
        }

        @Override
        public OAuth2Authorization findByToken(
                String token, org.springframework.security.oauth2.server.authorization.OAuth2TokenType type) {
            return stored.findByToken(token, type);
        }
    }
}
