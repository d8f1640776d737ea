package nl.leerstroom.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page that shows the mails, and the same as JSON: {@code GET /api/messages?to=&q=&page=&size=},
 * {@code GET /api/messages/<id>}, {@code GET /api/messages/<id>/raw}, {@code DELETE /api/messages}.
 */
final class InboxPages implements HttpHandler {

    private static final Map<String, String> FILES = Map.of(
            "/", "text/html; charset=utf-8",
            "/inbox.css", "text/css; charset=utf-8",
            "/inbox.js", "text/javascript; charset=utf-8");

    private final MailStore store;
    private final JsonMapper json = JsonMapper.shared();

    InboxPages(MailStore store) {
        this.store = store;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            // a mail shown here may load nothing and run nothing
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                                    + " connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var deletes = "DELETE".equals(exchange.getRequestMethod());
        if ("/api/messages".equals(path) && deletes) {
            store.clear();
            exchange.sendResponseHeaders(204, -1);
        } else if ("/api/messages".equals(path)) {
            send(exchange, "application/json", json.writeValueAsBytes(list(parameters(exchange))));
        } else if (path.startsWith("/api/messages/")) {
            answerOne(exchange, path.substring("/api/messages/".length()));
        } else if (FILES.containsKey(path)) {
            sendFile(exchange, path);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private Map<String, Object> list(Map<String, String> parameters) {
        var found = store.find(parameters.getOrDefault("to", ""), parameters.getOrDefault("q", ""));
        var page = number(parameters.get("page"), 0);
        var size = Math.clamp(number(parameters.get("size"), 50), 1, 500);
        var items = found.stream().skip((long) page * size).limit(size).toList();
        return Map.of("items", items, "page", page, "size", size, "total", found.size());
    }

    private void answerOne(HttpExchange exchange, String rest) throws IOException {
        var mail = store.get(rest.replace("/raw", ""));
        if (mail.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        var raw = store.raw(mail.get());
        if (rest.endsWith("/raw")) {
            send(exchange, "text/plain; charset=utf-8", raw);
        } else {
            send(exchange, "application/json", json.writeValueAsBytes(FullMail.of(mail.get(), MailContent.of(raw))));
        }
    }

    private static void sendFile(HttpExchange exchange, String path) throws IOException {
        var name = "/".equals(path) ? "inbox.html" : path.substring(1);
        try (var file = InboxPages.class.getResourceAsStream(name)) {
            send(exchange, FILES.getOrDefault(path, ""), file == null ? new byte[0] : file.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return Arrays.stream((query == null ? "" : query).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (a, _) -> a));
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
