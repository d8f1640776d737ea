package nl.leerstroom.gateway.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which requests come from whom. */
final class Paths {

    private static final RequestMatcher API =
            new AndRequestMatcher(pathPattern("/api/**"), new NegatedRequestMatcher(pathPattern("/api/docs/**")));

    static final RequestMatcher BY_MACHINES = new AndRequestMatcher(API, request -> {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    });

    static final RequestMatcher BY_PEOPLE = new OrRequestMatcher(
            API, pathPattern("/login/**"), pathPattern("/logout"), pathPattern("/oauth2/authorization/**"));

    private Paths() {}
}
