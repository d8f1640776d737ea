package nl.leerstroom.platform.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the service under test. Every answer is held against the service's OpenAPI file; one that does not keep to
 * it fails the test.
 */
public final class Api {

    private static final String BOUNDARY = "leerstroom-test-boundary";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String origin;
    private final @Nullable OpenApiContract contract;
    private final JsonMapper json;
    private final Map<String, String> headers;

    Api(String origin, @Nullable OpenApiContract contract, JsonMapper json, Map<String, String> headers) {
        this.origin = origin;
        this.contract = contract;
        this.json = json;
        this.headers = Map.copyOf(headers);
    }

    /** The same service, called by this person. */
    public Api as(Person person) {
        return with("Authorization", "Bearer " + TestIssuer.shared().token(person));
    }

    /** The same service without a token. */
    public Api signedOut() {
        return new Api(origin, contract, json, Map.of());
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(origin, contract, json, more);
    }

    /** @param path from {@code /api} on, with {@code {}} for each of the values */
    public Answer get(String path, Object... values) {
        return send("GET", path, null, values);
    }

    public Answer post(String path, @Nullable Object body, Object... values) {
        return send("POST", path, body, values);
    }

    public Answer put(String path, @Nullable Object body, Object... values) {
        return send("PUT", path, body, values);
    }

    public Answer patch(String path, @Nullable Object body, Object... values) {
        return send("PATCH", path, body, values);
    }

    public Answer delete(String path, Object... values) {
        return send("DELETE", path, null, values);
    }

    /** A multipart upload: one file in the part {@code file}, and the other parts as text. */
    public Answer upload(String path, String fileName, byte[] file, Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) ->
                body.writeBytes(part("name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8))));
        body.writeBytes(part("name=\"file\"; filename=\"%s\"".formatted(fileName), file));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method("POST", BodyPublishers.ofByteArray(body.toByteArray()));
        return exchange("POST", path, request);
    }

    public Answer send(String method, String path, @Nullable Object body, Object... values) {
        var request = HttpRequest.newBuilder(uri(path, values));
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            var text = body instanceof String raw ? raw : json.writeValueAsString(body);
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(text));
        }
        return exchange(method, pathOf(request), request);
    }

    /** As the contract knows it: without the context path that a service may have. */
    private String pathOf(HttpRequest.Builder request) {
        return request.build()
                .uri()
                .getPath()
                .substring(URI.create(origin).getPath().length());
    }

    private Answer exchange(String method, String path, HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            var answer = new Answer(response.statusCode(), response.headers(), response.body(), json);
            if (contract != null) {
                contract.check(method, path, answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path, Object... values) {
        var numbered = path;
        for (var i = 0; numbered.contains("{}"); i++) {
            numbered = numbered.replaceFirst("\\{}", "{v" + i + "}");
        }
        return UriComponentsBuilder.fromUriString(origin + numbered).build(values);
    }

    private static byte[] part(String disposition, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(BOUNDARY, disposition)
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }
}
