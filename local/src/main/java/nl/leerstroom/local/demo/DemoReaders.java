package nl.leerstroom.local.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leerstroom.local.api.Browser;
import nl.leerstroom.local.api.Patience;
import nl.leerstroom.local.demo.DemoSchool.Reading;
import tools.jackson.databind.JsonNode;

/** Students who have begun to read, so that a teacher's progress screen has something to show. */
final class DemoReaders {

    private final URI gateway;
    private final DemoSchool school;
    private final Clock clock;
    private final Patience patience;

    DemoReaders(URI gateway, DemoSchool school, Clock clock, Patience patience) {
        this.gateway = gateway;
        this.school = school;
        this.clock = clock;
        this.patience = patience;
    }

    void read() throws IOException, InterruptedException {
        for (var reading : school.readings()) {
            try (var browser = new Browser(gateway)) {
                browser.signIn(school.address(reading.student()), DemoWorld.PASSWORD);
                read(browser, reading);
            }
        }
    }

    private void read(Browser browser, Reading reading) throws IOException, InterruptedException {
        var module = patience.until("the module of " + reading.student(), () -> module(browser, reading.productId()));
        if (module.path("pagesRead").asInt(0) == 0) {
            browser.post("/api/page-reads", Map.of("reads", reads(module, reading.pages())))
                    .orThrow("Reading of " + reading.student());
        }
    }

    private Optional<JsonNode> module(Browser browser, String productId) throws IOException, InterruptedException {
        var home = browser.get("/api/home").orThrow("A student's home");
        return home.json()
                .path("modules")
                .valueStream()
                .filter(module -> productId.equals(module.path("productId").asString("")))
                .findFirst();
    }

    /** The first pages of the module, two minutes each, the last one an hour ago. */
    private List<Map<String, Object>> reads(JsonNode module, int pages) {
        var ids = new ArrayList<String>();
        for (var subtask : module.path("subtasks")) {
            subtask.path("pages").forEach(page -> ids.add(page.path("pageId").asString("")));
        }
        var end = clock.instant().minus(Duration.ofHours(1));
        var reads = new ArrayList<Map<String, Object>>();
        for (var id : ids.subList(0, Math.min(pages, ids.size()))) {
            var readAt = end.minus(Duration.ofMinutes(2L * (pages - reads.size())));
            reads.add(Map.of("pageId", id, "readAt", readAt.toString(), "seconds", 100));
        }
        return reads;
    }
}
