package nl.leerstroom.local.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A person at a browser: signs in on the sign-in page, holds the cookies, works on the API with the session. */
public final class Browser implements AutoCloseable {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 15;

    private final URI gateway;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private URI place;

    public Browser(URI gateway) {
        this.gateway = gateway;
        this.place = gateway;
    }

    /** @throws IOException when the sign-in did not lead to a session */
    public void signIn(String username, String password) throws IOException, InterruptedException {
        var page = follow(http(gateway.resolve("/login")).GET());
        var csrf = CSRF_FIELD.matcher(page.body());
        var form = "username=%s&password=%s&_csrf=%s"
                .formatted(encode(username), encode(password), csrf.find() ? encode(csrf.group(1)) : "");
        follow(http(place)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (!get("/api/session").ok()) {
            throw new IOException("The sign-in of a demo account led to no session but to " + place.getPath());
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return answer(send(http(gateway.resolve(path)).GET()));
    }

    public Answer post(String path, Object body) throws IOException, InterruptedException {
        var json = JsonMapper.shared().writeValueAsString(body);
        return answer(send(http(gateway.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                .POST(BodyPublishers.ofString(json))));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = send(request);
        for (var redirects = 0; answer.statusCode() / 100 == 3 && redirects < MOST_REDIRECTS; redirects++) {
            var target =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElse("/"));
            answer = send(http(target).GET());
        }
        place = answer.uri();
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var jar = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var withCookies = jar.isEmpty() ? request : request.header("Cookie", jar);
        var answer = http.send(withCookies.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse(line).stream())
                .forEach(this::keep);
        return answer;
    }

    // one host, so one jar; "Secure" holds on localhost too, as in real browsers
    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static HttpRequest.Builder http(URI target) {
        return HttpRequest.newBuilder(target).timeout(Duration.ofSeconds(30)).header("Accept", "text/html, */*");
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
