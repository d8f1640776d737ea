package nl.leerstroom.gateway.signin;

import jakarta.servlet.DispatcherType;
import nl.leerstroom.gateway.Addresses;
import nl.leerstroom.gateway.limit.RateFilter;
import nl.leerstroom.gateway.problem.Problems;
import nl.leerstroom.gateway.problem.Refusal;
import nl.leerstroom.gateway.site.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who may pass: four kinds of paths, four chains. Only the third knows sessions. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final Problems problems;
    private final SecurityHeaders headers;
    private final RateFilter rates;

    SecurityConfiguration(Problems problems, SecurityHeaders headers, RateFilter rates) {
        this.problems = problems;
        this.headers = headers;
        this.rates = rates;
    }

    /** identity-service's own pages and token endpoint: it guards them itself, with a session and a CSRF code of its own. */
    @Bean
    @Order(1)
    SecurityFilterChain identityPages(HttpSecurity http) throws Exception {
        return untouched(http.securityMatcher("/auth/**", "/oauth2/token"))
                .headers(none -> none.disable())
                .build();
    }

    /** Machines, by a bearer token alone: a cookie that comes along counts for nothing. */
    @Bean
    @Order(2)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        return http.securityMatcher(Paths.BY_MACHINES)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(none -> none.disable())
                .logout(none -> none.disable())
                .requestCache(none -> none.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(tokens -> tokens.jwt(_ -> {})
                        .authenticationEntryPoint(
                                (request, response, _) -> problems.write(Refusal.SIGNED_OUT, request, response)))
                .exceptionHandling(this::asProblems)
                .headers(headers)
                .addFilterBefore(rates, AuthorizationFilter.class)
                .build();
    }

    /** People, by the session of their browser. */
    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http,
            Addresses addresses,
            TokensBySession tokens,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange,
            BeginOfSession begin,
            EndOfSignIn end)
            throws Exception {
        return http.securityMatcher(Paths.BY_PEOPLE)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/password-resets")
                                .permitAll()
                                .requestMatchers("/api/**")
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookie(addresses)))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .oauth2Login(login -> login.loginPage("/login")
                        .failureUrl("/?signin=failed")
                        .successHandler(begin)
                        .authorizedClientRepository(tokens)
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeExchange)))
                .logout(logout -> logout.addLogoutHandler(end).logoutSuccessHandler(end))
                .exceptionHandling(this::asProblems)
                .headers(headers)
                .addFilterBefore(rates, AuthorizationFilter.class)
                .addFilterAfter(new MustChangePasswordFilter(problems), AuthorizationFilter.class)
                .build();
    }

    /** The web client's files and the API's documentation: for everybody, and without a session. */
    @Bean
    @Order(4)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return untouched(http).headers(headers::forFiles).build();
    }

    private static HttpSecurity untouched(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(none -> none.disable())
                .logout(none -> none.disable())
                .anonymous(none -> none.disable())
                .requestCache(none -> none.disable())
                .securityContext(none -> none.disable())
                .sessionManagement(none -> none.disable());
    }

    private void asProblems(ExceptionHandlingConfigurer<HttpSecurity> handling) {
        handling.authenticationEntryPoint(
                        (request, response, _) -> problems.write(Refusal.SIGNED_OUT, request, response))
                .accessDeniedHandler((request, response, denied) -> problems.write(
                        denied instanceof CsrfException ? Refusal.CSRF : Refusal.FORBIDDEN, request, response));
    }

    /** The web client reads it and sends it back as a header, which no other origin can. */
    private static CookieCsrfTokenRepository csrfCookie(Addresses addresses) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(
                cookie -> cookie.path("/").secure(addresses.secure()).sameSite("Lax"));
        return tokens;
    }
}
