package nl.leerstroom.local.api;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the platform answered. */
public record Answer(int status, String body) {

    public boolean ok() {
        return status / 100 == 2;
    }

    /** The body as JSON, or nothing at all when it is none. */
    public JsonNode json() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    /** The code of the problem, or of its first field that was refused; empty when there is none. */
    public boolean isAbout(String code) {
        var problem = json();
        return code.equals(problem.path("code").asString(""))
                || problem.path("errors")
                        .valueStream()
                        .anyMatch(error -> code.equals(error.path("code").asString("")));
    }

    /** @throws Refused unless it is a success */
    public Answer orThrow(String wish) {
        if (!ok()) {
            throw new Refused(wish, this);
        }
        return this;
    }

    /** The sentences of a problem, as they are meant for a person. */
    public String reason() {
        var problem = json();
        var sentence = problem.path("detail").asString(problem.path("title").asString("no reason given"));
        var fields = problem.path("errors")
                .valueStream()
                .map(error -> "; " + error.path("pointer").asString("") + " "
                        + error.path("detail").asString(""))
                .toList();
        return sentence + String.join("", fields);
    }
}
