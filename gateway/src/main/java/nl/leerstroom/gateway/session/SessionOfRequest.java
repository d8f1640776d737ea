package nl.leerstroom.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the session that a request has read until the request ends; it stands around Spring Session's own filter. */
final class SessionOfRequest extends OncePerRequestFilter {

    private static final ThreadLocal<@Nullable Seen> CURRENT = new ThreadLocal<>();

    private static final class Seen {
        @Nullable
        Session session;
    }

    static @Nullable Session seen(String id) {
        var current = CURRENT.get();
        var session = current == null ? null : current.session;
        return session != null && session.getId().equals(id) ? session : null;
    }

    static void remember(Session session) {
        var current = CURRENT.get();
        if (current != null) {
            current.session = session;
        }
    }

    static void forget() {
        var current = CURRENT.get();
        if (current != null) {
            current.session = null;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CURRENT.set(new Seen());
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }
}
