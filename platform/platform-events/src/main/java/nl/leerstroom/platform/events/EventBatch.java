package nl.leerstroom.platform.events;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events to be handled together, in order of arrival. */
public final class EventBatch {

    private final JsonMapper json;
    private final List<Fact<JsonNode>> facts;

    EventBatch(JsonMapper json, List<Fact<JsonNode>> facts) {
        this.json = json;
        this.facts = List.copyOf(facts);
    }

    public List<ReceivedEvent> events() {
        return facts.stream().map(Fact::event).toList();
    }

    /** The events of one type, read into a record that names the fields wanted; unknown fields are ignored. */
    public <T> List<Fact<T>> of(String type, Class<T> record) {
        return facts.stream()
                .filter(fact -> fact.event().isOf(type))
                .map(fact -> new Fact<>(fact.event(), json.treeToValue(fact.data(), record)))
                .toList();
    }
}
