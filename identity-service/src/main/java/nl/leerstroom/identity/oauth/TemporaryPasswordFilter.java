package nl.leerstroom.identity.oauth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.Credential;
import nl.leerstroom.identity.credential.domain.Credentials;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/** No code and so no token for a temporary password: a new one is chosen first, whichever way one came in. */
final class TemporaryPasswordFilter extends OncePerRequestFilter {

    private final Credentials credentials;
    private final RequestCache requests = new HttpSessionRequestCache();

    TemporaryPasswordFilter(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken person
                && mustChange(person.getName())) {
            requests.saveRequest(request, response);
            response.sendRedirect(request.getContextPath() + "/choose-password");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean mustChange(String userId) {
        return credentials
                .of(UUID.fromString(userId))
                .map(Credential::mustChange)
                .orElse(true);
    }
}
