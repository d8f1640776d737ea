package nl.leerstroom.notification.mail;

import static nl.leerstroom.notification.MailServer.awaitMailTo;
import static nl.leerstroom.notification.MailServer.mailTo;
import static nl.leerstroom.notification.MailServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
class MailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Topics topics;

    @Autowired
    private Api api;

    @Autowired
    private LinkTokens tokens;

    private SchoolNews school;

    @BeforeEach
    void aSchool() {
        school = new SchoolNews(topics);
    }

    @Test
    void welcomesAStudentOnceHoweverOftenTheEventComes() throws Exception {
        var address = school.address("yara");
        var student = school.hasUser("STUDENT", "<b>Yara", address);
        var link = UUID.randomUUID();

        var event = school.asksLink("welcome-requested", student, link);
        school.asksLink(event, "welcome-requested", student, link);
        school.asksLink("password-reset-requested", student, UUID.randomUUID());

        var mails = awaitMailTo(address, 2);
        var welcome = mails.stream()
                .filter(mail -> subject(mail).equals("Welkom bij Leerstroom"))
                .toList();
        assertThat(welcome).hasSize(1);
        assertThat(mails).hasSize(2).anyMatch(mail -> subject(mail).equals("Je wachtwoord herstellink"));
        var expected = "http://localhost:8080/auth/link/welcome/" + tokens.token(link);
        assertThat(text(welcome.getFirst(), "text/plain"))
                .contains(expected, "Hoi <b>Yara", "Vakcollege 't Hooft & Zn <b>");
        assertThat(text(welcome.getFirst(), "text/html"))
                .contains(expected, "&lt;b&gt;Yara")
                .doesNotContain("<b>Yara");
        assertThat(welcome.getFirst().getMessageID())
                .startsWith("<" + delivery(student, "WELCOME").path("id").asString());
    }

    @Test
    void waitsForAStudentWhoIsNotKnownYet() {
        var student = UUID.randomUUID();
        school.asksLink("welcome-requested", student, UUID.randomUUID());
        awaitState(student, "WAITING");

        school.hasUser(student, "STUDENT", "Bram", school.address("bram"));

        assertThat(subject(awaitMailTo(school.address("bram")))).isEqualTo("Welkom bij Leerstroom");
        awaitState(student, "SENT");
    }

    @Test
    void keepsEverythingWhileTheMailServerIsAway() {
        MailServer.goAway();
        var students = IntStream.range(0, 40)
                .mapToObj(i -> school.hasUser("STUDENT", "Leerling", school.address("leerling" + i)))
                .toList();
        students.forEach(student -> school.asksLink("welcome-requested", student, UUID.randomUUID()));
        awaitState(students.getLast(), "QUEUED");

        MailServer.comeBack();

        awaitMailTo(school.domain, students.size());
        students.forEach(student -> awaitState(student, "SENT"));
        assertThat(mailTo(school.domain)).hasSize(students.size());
    }

    @Test
    void tellsEveryAdminOfTheSchoolAndNobodyElseWhatAnImportDid() {
        school.hasUser("SCHOOL_ADMIN", "Hanneke", school.address("hanneke"));
        school.hasUser("SCHOOL_ADMIN", "Ömer", school.address("omer"));
        var teacher = school.hasUser("TEACHER", "Ton", school.address("ton"));
        school.asksLink("welcome-requested", teacher, UUID.randomUUID());
        awaitMailTo(school.address("ton"));

        var importId = school.endsImport(UUID.randomUUID());

        var mail = awaitMailTo(school.address("hanneke"));
        awaitMailTo(school.address("omer"));
        assertThat(subject(mail)).isEqualTo("De import is klaar");
        assertThat(text(mail, "text/plain"))
                .contains(
                        "nieuwe accounts: 27",
                        "regels: 2",
                        "licenties: 1",
                        "http://localhost:8080/imports/" + importId);
        assertThat(mailTo(school.address("ton"))).hasSize(1);
    }

    @Test
    void tellsAdminsOfNewLicencesAndAPersonOfTheirChangedPassword() {
        var admin = school.hasUser("SCHOOL_ADMIN", "Hanneke", school.address("hanneke"));
        school.changesPassword(admin);
        awaitMailTo(school.address("hanneke"));

        school.buysSeats("8719000000010", 30);

        var mails = awaitMailTo(school.address("hanneke"), 2);
        assertThat(mails)
                .extracting(MailIT::subject)
                .containsExactlyInAnyOrder("Je wachtwoord is gewijzigd", "Nieuwe licenties voor je school");
        assertThat(mails).anyMatch(mail -> text(mail, "text/plain").contains("zondag 22 november om 10:30 uur"));
        assertThat(mails).anyMatch(mail -> text(mail, "text/plain").contains("aantal plaatsen: 30"));
    }

    @Test
    void givesUpWhatCannotBeAddressed() {
        var student = school.hasUser("STUDENT", "Bram", "geen adres");

        school.asksLink("welcome-requested", student, UUID.randomUUID());

        awaitState(student, "DEAD");
        assertThat(delivery(student, "WELCOME").path("failure").asString()).isEqualTo("the address is malformed");
    }

    @Test
    void showsTheLogToAdminsOfTheSchoolAndToSupportOnly() {
        var student = school.hasUser("STUDENT", "Noor", school.address("noor"));
        school.asksLink("welcome-requested", student, UUID.randomUUID());
        awaitState(student, "SENT");

        assertThat(deliveries(Person.admin(school.id), "?userId=" + student)).hasSize(1);
        assertThat(deliveries(Person.admin(UUID.randomUUID()), "?userId=" + student))
                .isEmpty();
        assertThat(deliveries(Person.support(), "?userId=" + student)).hasSize(1);
        assertThat(deliveries(Person.support(), "?school=" + school.id + "&state=SENT"))
                .hasSize(1);
        assertThat(deliveries(Person.support(), "?school=" + UUID.randomUUID())).isEmpty();
        api.as(Person.teacher(school.id)).get("/api/deliveries").expect(403);
        api.as(Person.admin(school.id))
                .get("/api/deliveries?school=" + school.id)
                .expect(403);
        api.signedOut().get("/api/deliveries").expect(401);
    }

    private void awaitState(UUID person, String state) {
        await(state + " for " + person)
                .atMost(PATIENCE)
                .until(() -> deliveries(Person.support(), "?userId=" + person).stream()
                        .anyMatch(delivery -> delivery.path("state").asString().equals(state)));
    }

    private JsonNode delivery(UUID person, String kind) {
        return deliveries(Person.support(), "?userId=" + person).stream()
                .filter(delivery -> delivery.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> deliveries(Person person, String query) {
        return List.copyOf(api.as(person)
                .get("/api/deliveries" + query)
                .expect(200)
                .json()
                .path("items")
                .values());
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
