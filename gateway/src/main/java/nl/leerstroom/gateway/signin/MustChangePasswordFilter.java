package nl.leerstroom.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.leerstroom.gateway.problem.Problems;
import nl.leerstroom.gateway.problem.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who has a temporary password chooses a new one before anything else. */
final class MustChangePasswordFilter extends OncePerRequestFilter {

    private final Problems problems;

    MustChangePasswordFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mustChange() && !staysOpen(request.getRequestURI())) {
            problems.write(Refusal.MUST_CHANGE_PASSWORD, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean mustChange() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null
                && caller.getPrincipal() instanceof OidcUser user
                && Boolean.TRUE.equals(user.getClaimAsBoolean("must_change_password"));
    }

    private static boolean staysOpen(String path) {
        return !path.startsWith("/api/")
                || path.equals("/api/session")
                || path.equals("/api/stream")
                || path.equals("/api/me")
                || path.startsWith("/api/me/");
    }
}
