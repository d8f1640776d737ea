package nl.leerstroom.gateway.route;

import nl.leerstroom.gateway.problem.Problems;
import nl.leerstroom.gateway.problem.Refusal;
import nl.leerstroom.gateway.signin.AccessTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Turns the session of a browser into the bearer token that services know; a machine brings its own. */
@Component
class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRelay.class);

    private final AccessTokens tokens;
    private final Problems problems;

    TokenRelay(AccessTokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!(request.servletRequest().getUserPrincipal() instanceof OAuth2AuthenticationToken signedIn)) {
            return next.handle(request);
        }
        String token;
        try {
            token = tokens.of(signedIn);
        } catch (OAuth2AuthorizationException away) {
            LOG.warn(
                    "no token to be had from identity-service: {}",
                    away.getError().getErrorCode());
            return problems.answer(Refusal.UNAVAILABLE, ServiceGuard.RETRY_AFTER, request.servletRequest());
        }
        var answer = next.handle(ServerRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token))
                .build());
        if (answer.statusCode().is2xxSuccessful() && changesOwnPassword(request)) {
            tokens.renew(signedIn);
        }
        return answer;
    }

    private static boolean changesOwnPassword(ServerRequest request) {
        return request.method().equals(HttpMethod.PUT) && request.path().equals("/api/me/password");
    }
}
