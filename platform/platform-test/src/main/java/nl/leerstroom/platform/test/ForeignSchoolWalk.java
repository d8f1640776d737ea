package nl.leerstroom.platform.test;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks every operation of a contract that names something by id, with the id of something that belongs to another
 * school: the answer must be 404, byte for byte as for an id that does not exist (GOV-5).
 */
public final class ForeignSchoolWalk {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final Api api;
    private final OpenApiContract contract;
    private final Map<String, String> foreignIds;
    private final Map<String, Object> bodies;
    private final List<String> ofNobody;

    /**
     * @param api called by somebody who may do everything in their own school
     * @param contract name of the OpenAPI file
     * @param foreignIds by path template, the id of something of another school; every template with a variable must be
     *     here or in {@code ofNobody}
     * @param bodies by {@code METHOD template}, a valid body, for the operations that need one
     * @param ofNobody templates whose ids belong to no school
     */
    public ForeignSchoolWalk(
            Api api,
            String contract,
            Map<String, String> foreignIds,
            Map<String, Object> bodies,
            List<String> ofNobody) {
        this.api = api;
        this.contract = OpenApiContract.of(contract);
        this.foreignIds = Map.copyOf(foreignIds);
        this.bodies = Map.copyOf(bodies);
        this.ofNobody = List.copyOf(ofNobody);
    }

    /** @throws AssertionError naming every operation that told something */
    public void walk() {
        var faults = new ArrayList<String>();
        OpenAPI described = contract.api();
        described.getPaths().forEach((template, item) -> {
            if (VARIABLE.matcher(template).find() && !ofNobody.contains(template)) {
                item.readOperationsMap()
                        .forEach((method, operation) -> faults.addAll(check(template, method, operation)));
            }
        });
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), faults));
        }
    }

    private List<String> check(String template, PathItem.HttpMethod method, Operation operation) {
        var id = foreignIds.get(template);
        if (id == null) {
            return List.of("the walk knows no foreign id for " + template);
        }
        var foreign = call(template, method, id);
        var missing = call(template, method, "01890000-0000-7000-8000-000000000000");
        if (foreign.status() != 404 || !same(foreign, missing)) {
            return List.of("%s (%s %s) answered %d %s for another school, %d for nothing"
                    .formatted(
                            operation.getOperationId(),
                            method,
                            template,
                            foreign.status(),
                            foreign.text(),
                            missing.status()));
        }
        return List.of();
    }

    private Answer call(String template, PathItem.HttpMethod method, String id) {
        var path = "/api" + VARIABLE.matcher(template).replaceFirst(Matcher.quoteReplacement(id));
        var rest = VARIABLE.matcher(path).replaceAll("1");
        return api.with("If-Match", "\"0\"").send(method.name(), rest, bodies.get(method + " " + template));
    }

    private static boolean same(Answer one, Answer other) {
        return one.code().equals(other.code())
                && one.json().path("detail").equals(other.json().path("detail"))
                && one.json().path("title").equals(other.json().path("title"));
    }
}
