package nl.leerstroom.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.leerstroom.toy.ToyApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@ServiceTest
@SpringBootTest(classes = ToyApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WebPlatformIT {

    private final UUID school = UUID.randomUUID();
    private final Person teacher = Person.teacher(school);

    @Autowired
    private Api api;

    @Test
    void theSameKeyInParallelHasOneEffectAndOneAnswer() throws Exception {
        var keyed = api.as(teacher).with("Idempotency-Key", UUID.randomUUID().toString());
        Callable<String> write = () -> keyed.post("/api/notes", Map.of("text", "Toets vrijdag"))
                .expect(200)
                .json()
                .path("id")
                .asString();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    callers.invokeAll(IntStream.range(0, 8).mapToObj(i -> write).toList());

            assertThat(answers.stream().map(answer -> answer.resultNow()).distinct())
                    .hasSize(1);
        }
        assertThat(api.as(teacher).get("/api/notes").json()).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        var keyed = api.as(teacher).with("Idempotency-Key", UUID.randomUUID().toString());
        keyed.post("/api/notes", Map.of("text", "Toets vrijdag")).expect(200);

        var answer = keyed.post("/api/notes", Map.of("text", "Toets maandag"));

        assertThat(answer.expect(422).code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void anotherSchoolsNoteAnswersAsOneThatDoesNotExist() {
        var id = api.as(teacher)
                .post("/api/notes", Map.of("text", "Van ons"))
                .json()
                .path("id")
                .asString();
        var stranger = api.as(Person.teacher(UUID.randomUUID()));

        assertThat(stranger.get("/api/notes/{}", id).expect(404).code()).isEqualTo("not-found");
        assertThat(stranger.get("/api/notes").json()).isEmpty();
    }

    @Test
    void supportReadsAcrossSchoolsAndNamesOneToWriteIn() {
        api.as(teacher).post("/api/notes", Map.of("text", "Van ons")).expect(200);
        var support = api.as(Person.support());

        assertThat(support.get("/api/notes").json().toString()).contains(school.toString());
        assertThat(support.post("/api/notes", Map.of("text", "Waar?"))
                        .expect(422)
                        .code())
                .isEqualTo("school-required");
        assertThat(support.get("/api/notes?school={}", school).json()).hasSize(1);
    }

    @Test
    void nobodyElseChoosesASchool() {
        var answer = api.as(teacher).get("/api/notes?school={}", UUID.randomUUID());

        assertThat(answer.expect(403).code()).isEqualTo("school-not-yours-to-choose");
    }

    @Test
    void aRoleThatMayNotIsTold() {
        assertThat(api.as(Person.student(school)).get("/api/notes").expect(403).code())
                .isEqualTo("forbidden");
        assertThat(api.signedOut().get("/api/notes").expect(401).code()).isEqualTo("signed-out");
    }

    @Test
    void aFieldThatIsWrongIsNamedInTheReadersLanguage() {
        var tooLong = Map.of("text", "x".repeat(21));

        var dutch = api.as(teacher).post("/api/notes", tooLong).expect(422);
        var english = api.as(teacher)
                .with("Accept-Language", "en")
                .post("/api/notes", tooLong)
                .expect(422);

        assertThat(dutch.json().at("/errors/0/pointer").asString()).isEqualTo("/text");
        assertThat(dutch.json().at("/errors/0/detail").asString()).isEqualTo("Een notitie heeft hoogstens 20 tekens.");
        assertThat(english.json().at("/errors/0/detail").asString()).isEqualTo("A note has 20 characters at most.");
    }

    @Test
    void whatCannotBeReadIsABadRequestAndNeverAFailure() {
        assertThat(api.as(teacher).post("/api/notes", "{\"text\":").expect(400).code())
                .isEqualTo("malformed");
        assertThat(api.as(teacher)
                        .post("/api/notes", Map.of("text", " "))
                        .expect(400)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/text");
        assertThat(api.as(teacher).get("/api/notes/geen-id").expect(400).code()).isEqualTo("malformed");
        assertThat(api.as(teacher).get("/api/nergens").expect(404).code()).isEqualTo("not-found");
        assertThat(api.as(teacher).put("/api/notes", Map.of()).expect(405).code())
                .isEqualTo("method-not-allowed");
    }

    @Test
    void aFailureTellsNothingOfWhatFailed() {
        var answer = api.as(teacher).get("/api/broken").expect(500);

        assertThat(answer.code()).isEqualTo("internal");
        assertThat(answer.text()).doesNotContain("Noor").doesNotContain("IllegalState");
    }
}
