package nl.leerstroom.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.leerstroom.idp.TestIdentity;

/** Cookies and redirects as a browser has them, and the CSRF header as the web client sends it. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String origin;

    public Browser() {
        this(World.ORIGIN);
    }

    private Browser(String origin) {
        this.origin = origin;
    }

    /** A browser that is signed in. */
    public static Browser of(UUID user) {
        var browser = new Browser();
        var end = browser.signIn(user, TestIdentity.PASSWORD);
        if (!end.uri().toString().equals(World.ORIGIN + "/")) {
            throw new AssertionError("not signed in but at " + end.uri() + ": " + end.body());
        }
        return browser;
    }

    /** The page that the browser is at in the end. */
    public HttpResponse<String> signIn(UUID user, String password) {
        var form = follow(page("/login"));
        var csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new AssertionError("no sign-in form at " + form.uri() + ": " + form.statusCode() + form.body());
        }
        var fields = "username=%s&password=%s&_csrf=%s".formatted(user, encoded(password), encoded(csrf.group(1)));
        return follow(send(HttpRequest.newBuilder(URI.create(origin + "/auth/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(fields))));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    /** With the CSRF header, as the web client writes. */
    public HttpResponse<String> write(String method, String path, String body) {
        var request = request(path).header("Content-Type", "application/json");
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.method(method, BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path));
    }

    public HttpClient http() {
        return http;
    }

    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var at = answer;
        for (var hops = 0; at.statusCode() / 100 == 3 && hops < 10; hops++) {
            var location = at.uri().resolve(at.headers().firstValue("Location").orElseThrow());
            at = page(location.toString());
        }
        return at;
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
