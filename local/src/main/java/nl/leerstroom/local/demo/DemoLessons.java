package nl.leerstroom.local.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.leerstroom.local.api.Answer;
import nl.leerstroom.local.api.MachineClient;
import nl.leerstroom.local.api.Patience;
import nl.leerstroom.local.demo.DemoSchool.Assignment;
import nl.leerstroom.local.demo.DemoSchool.Group;

/** Seats, groups and licences of a demo school. Its people reach the other services by events, so each step waits for them. */
final class DemoLessons {

    private final MachineClient support;
    private final MachineClient webshop;
    private final DemoSchool school;
    private final String schoolId;
    private final Patience patience;

    DemoLessons(MachineClient support, MachineClient webshop, DemoSchool school, String schoolId, Patience patience) {
        this.support = support;
        this.webshop = webshop;
        this.school = school;
        this.schoolId = schoolId;
        this.patience = patience;
    }

    void make() throws IOException, InterruptedException {
        order();
        var ids = ids();
        makeGroups(ids);
        for (var assignment : school.assignments()) {
            assign(assignment, ids);
        }
    }

    private void order() throws IOException, InterruptedException {
        var order = Map.of(
                "orderNumber", school.order().number(),
                "brin", school.brin(),
                "lines", school.order().lines());
        patience.until("the seats of " + school.name(), () -> {
            var answer = webshop.post("/api/orders", order);
            return onceKnown(answer, "The order " + school.order().number(), "unknown-school", "unknown-product");
        });
    }

    private void makeGroups(Map<String, String> ids) throws IOException, InterruptedException {
        var present = titles();
        for (var group : school.groups()) {
            if (!present.contains(group.title())) {
                makeGroup(group, ids);
            }
        }
    }

    private void makeGroup(Group group, Map<String, String> ids) throws IOException, InterruptedException {
        var request = Map.of(
                "title", group.title(),
                "description", group.description(),
                "teacherIds", pick(group.teachers(), ids),
                "studentIds", pick(group.students(), ids));
        patience.until("the group " + group.title(), () -> {
            var answer = support.post("/api/groups?school=" + schoolId, request);
            return onceKnown(
                    answer, "The group " + group.title(), "unknown-teacher", "unknown-student", "unknown-school");
        });
    }

    private void assign(Assignment assignment, Map<String, String> ids) throws IOException, InterruptedException {
        var request = Map.of("productId", assignment.productId(), "studentIds", pick(assignment.students(), ids));
        patience.until("the licences of " + school.name(), () -> {
            var answer = support.post("/api/licenses?school=" + schoolId, request);
            var done = onceKnown(answer, "The licences of " + school.name(), "unknown-product");
            return done.filter(result -> result.json()
                    .path("results")
                    .valueStream()
                    .noneMatch(
                            one -> "UNKNOWN_STUDENT".equals(one.path("outcome").asString(""))));
        });
    }

    private static Optional<Answer> onceKnown(Answer answer, String wish, String... codes) {
        for (var code : codes) {
            if (answer.isAbout(code)) {
                return Optional.empty();
            }
        }
        return Optional.of(answer.orThrow(wish));
    }

    private Map<String, String> ids() throws IOException, InterruptedException {
        var ids = new HashMap<String, String>();
        var page = support.get("/api/users?size=500&school=" + schoolId).orThrow("The list of people");
        page.json()
                .path("items")
                .forEach(item ->
                        ids.put(item.path("email").asString(""), item.path("id").asString("")));
        return ids;
    }

    private List<String> pick(List<String> mailboxes, Map<String, String> ids) {
        return mailboxes.stream()
                .map(school::address)
                .filter(ids::containsKey)
                .map(address -> ids.getOrDefault(address, ""))
                .toList();
    }

    private Set<String> titles() throws IOException, InterruptedException {
        var titles = new HashSet<String>();
        var page = support.get("/api/groups?size=500&school=" + schoolId).orThrow("The list of groups");
        page.json().path("items").forEach(item -> titles.add(item.path("title").asString("")));
        return titles;
    }
}
