package nl.leerstroom.notification.bell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.notification.MailServer;
import nl.leerstroom.notification.NotificationTest;
import nl.leerstroom.notification.SchoolNews;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@NotificationTest
class BellIT {

    @Autowired
    private Topics topics;

    @Autowired
    private Api api;

    private SchoolNews school;
    private Person admin;

    @BeforeEach
    void aSchoolWithAnAdmin() {
        school = new SchoolNews(topics);
        admin = Person.admin(school.id, school.hasUser("SCHOOL_ADMIN", "Hanneke", school.address("hanneke")));
        school.changesPassword(admin.id());
        MailServer.awaitMailTo(school.address("hanneke"));
    }

    @Test
    void tellsTheAdminAndWhoeverAskedOfAnImportAndRingsTheirScreens() {
        var support = Person.support();

        var importId = school.endsImport(support.id());

        var told = awaitNotification(admin);
        assertThat(told.path("title").asString()).isEqualTo("Import klaar");
        assertThat(told.path("body").asString())
                .isEqualTo("27 nieuwe accounts, 1 gewijzigd, 55 licenties toegekend."
                        + " 3 keer is iets geweigerd: bekijk het verslag.");
        assertThat(told.path("link").asString()).isEqualTo("/imports/" + importId);
        assertThat(awaitNotification(support).path("kind").asString()).isEqualTo("IMPORT_COMPLETED");
        var hint = topics.await(
                "nl.leerstroom.push.screen-changed.v1", seen -> seen.key().equals(admin.subject()));
        assertThat(hint.data().path("kind").asString()).isEqualTo("notifications");
        assertThat(items(Person.teacher(school.id))).isEmpty();
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        school.buysSeats("8719000000010", 1);
        awaitNotification(admin);

        var said = api.as(admin)
                .with("Accept-Language", "en")
                .get("/api/notifications")
                .json();

        assertThat(said.path("items").path(0).path("body").asString())
                .isEqualTo("1 seat added for Meten en uitzetten (order W-17).");
    }

    @Test
    void countsWhatIsUnread() {
        school.endsImport(UUID.randomUUID());
        var id = awaitNotification(admin).path("id").asString();
        var other = Person.admin(school.id);

        api.as(other)
                .post("/api/notifications/read", Map.of("ids", List.of(id)))
                .expect(204);
        assertThat(unread()).isEqualTo(1);
        api.as(admin)
                .post("/api/notifications/read", Map.of("ids", List.of(id)))
                .expect(204);

        assertThat(unread()).isZero();
        assertThat(awaitNotification(admin).path("readAt").asString()).isNotEmpty();
        api.as(admin).post("/api/notifications/read", Map.of("ids", List.of())).expect(400);
        api.signedOut().get("/api/notifications").expect(401);
    }

    private long unread() {
        return api.as(admin)
                .get("/api/notifications")
                .expect(200)
                .json()
                .path("unread")
                .asLong();
    }

    private JsonNode awaitNotification(Person person) {
        return await("a notification")
                .atMost(Duration.ofSeconds(30))
                .until(() -> items(person), items -> !items.isEmpty())
                .getFirst();
    }

    private List<JsonNode> items(Person person) {
        return List.copyOf(api.as(person)
                .get("/api/notifications")
                .expect(200)
                .json()
                .path("items")
                .values());
    }
}
