package nl.leerstroom.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.platform.data.SchoolScope;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Binds the caller and the school of a request for as long as it is served. The school comes from the token; only
 * support may name one itself (GOV-5).
 */
final class CallerFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    CallerFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)) {
            chain.doFilter(request, response);
            return;
        }
        Caller caller;
        try {
            caller = caller(token, namedSchool(request));
        } catch (Problem problem) {
            problems.write(problem, request, response);
            return;
        }
        try {
            ScopedValue.where(Caller.CURRENT, caller)
                    .call(() -> scope(caller).call(() -> {
                        chain.doFilter(request, response);
                        return true;
                    }));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Caller caller(JwtAuthenticationToken token, Optional<UUID> named) {
        var roles = roles(token);
        var own = token.getToken().getClaimAsString("school_id");
        if (named.isPresent() && !roles.contains(Role.SUPPORT)) {
            throw new Forbidden("school-not-yours-to-choose");
        }
        var school = own == null ? named.orElse(null) : UUID.fromString(own);
        return new Caller(token.getName(), roles, school);
    }

    private static Set<Role> roles(Authentication token) {
        var roles = EnumSet.noneOf(Role.class);
        for (var authority : token.getAuthorities()) {
            var name = String.valueOf(authority.getAuthority());
            Arrays.stream(Role.values())
                    .filter(role -> name.equals("ROLE_" + role))
                    .forEach(roles::add);
        }
        return roles;
    }

    private static SchoolScope scope(Caller caller) {
        UUID school = caller.schoolOrNull();
        if (school != null) {
            return SchoolScope.of(school);
        }
        return caller.is(Role.SUPPORT) || caller.is(Role.WEBSHOP) ? SchoolScope.all() : SchoolScope.of(List.of());
    }

    /** From the query string alone: asking for a parameter would make the container read an upload's body. */
    private static Optional<UUID> namedSchool(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        var named = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst("school");
        try {
            return Optional.ofNullable(named).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("malformed");
        }
    }
}
