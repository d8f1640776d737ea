package nl.leerstroom.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.servlet.HandlerInterceptor;

/** The link {@code ?lang=en} on a page: remembers the choice and shows the same page again. */
final class LanguageSwitch implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var chosen = request.getMethod().equals("GET") ? request.getParameter("lang") : null;
        if (chosen == null) {
            return true;
        }
        PageLanguage.named(chosen).ifPresent(language -> response.addCookie(cookie(language, request.isSecure())));
        response.sendRedirect(request.getRequestURI());
        return false;
    }

    private static Cookie cookie(PageLanguage language, boolean secure) {
        var cookie = new Cookie(PageLanguage.COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
