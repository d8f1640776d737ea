package nl.leerstroom.platform.events;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who looks after a running service, over HTTP. */
final class Operator {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String actuator;

    Operator(String port) {
        this.actuator = "http://localhost:" + port + "/actuator/";
    }

    List<JsonNode> parked() {
        return get("parkedevents").path("parked").values().stream().toList();
    }

    int redeliver(@Nullable String consumer, @Nullable String key) {
        var command = new HashMap<String, @Nullable String>();
        if (consumer != null) {
            command.put("consumer", consumer);
        }
        if (key != null) {
            command.put("key", key);
        }
        var body = HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(command));
        return answer(request("parkedevents")
                        .header("Content-Type", "application/json")
                        .POST(body))
                .path("redelivered")
                .asInt();
    }

    double metric(String name) {
        return get("metrics/" + name).at("/measurements/0/value").asDouble();
    }

    JsonNode get(String endpoint) {
        return answer(request(endpoint).GET());
    }

    private HttpRequest.Builder request(String endpoint) {
        return HttpRequest.newBuilder(URI.create(actuator + endpoint));
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return json.readTree(response.body());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
