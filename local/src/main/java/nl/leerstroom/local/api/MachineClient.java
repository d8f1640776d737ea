package nl.leerstroom.local.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A machine that works through the public API, with client credentials. Fetches its token itself, and again when it is over. */
public final class MachineClient implements AutoCloseable {

    private final URI gateway;
    private final String id;
    private final String secret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private String token = "";

    public MachineClient(URI gateway, String id, String secret) {
        this.gateway = gateway;
        this.id = id;
        this.secret = secret;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) throws IOException, InterruptedException {
        var json = JsonMapper.shared().writeValueAsString(body);
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String path, Object body) throws IOException, InterruptedException {
        var json = JsonMapper.shared().writeValueAsString(body);
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Sends a file with the fields of a form. */
    public Answer upload(String path, String fileName, byte[] file, Map<String, String> fields)
            throws IOException, InterruptedException {
        var form = new UploadForm(fileName, file, fields);
        return send(request(path).header("Content-Type", form.contentType()).POST(form.body()));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        var target = path.startsWith("http") ? URI.create(path) : gateway.resolve(path);
        return HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", Locale.getDefault().getLanguage());
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = fetchToken();
        }
        var answer = sendWith(request, "Bearer " + token);
        if (answer.status() == 401) {
            token = fetchToken();
            answer = sendWith(request, "Bearer " + token);
        }
        return answer;
    }

    private String fetchToken() throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
        var request = request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        var answer = sendWith(request, "Basic " + credentials).orThrow("A token for " + id);
        return answer.json().path("access_token").asString("");
    }

    private Answer sendWith(HttpRequest.Builder request, String authorization)
            throws IOException, InterruptedException {
        var answer = http.send(request.setHeader("Authorization", authorization).build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }
}
