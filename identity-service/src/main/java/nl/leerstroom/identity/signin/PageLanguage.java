package nl.leerstroom.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language of a page: the one chosen with the switch, else Dutch. Of Accept-Language only a plain {@code en} in
 * front counts: {@code en-US} is how browsers leave the factory, no wish of a reader.
 */
enum PageLanguage {
    NL,
    EN;

    static final String COOKIE = "leerstroom-language";

    static PageLanguage of(HttpServletRequest request) {
        return cookies(request)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> named(cookie.getValue()).stream())
                .findFirst()
                .orElseGet(() -> asksForEnglish(request) ? EN : NL);
    }

    static Optional<PageLanguage> named(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    PageLanguage other() {
        return this == NL ? EN : NL;
    }

    private static boolean asksForEnglish(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                && request.getLocale().equals(Locale.ENGLISH);
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
    }
}
