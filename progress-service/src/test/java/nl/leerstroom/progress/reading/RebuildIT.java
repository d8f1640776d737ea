package nl.leerstroom.progress.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import nl.leerstroom.platform.test.Topics.Seen;
import nl.leerstroom.progress.ProgressIT;
import nl.leerstroom.progress.reading.domain.ModuleReading;
import nl.leerstroom.progress.reading.domain.ModuleReading.Owner;
import nl.leerstroom.progress.reading.domain.ReadingFact.ModuleStarted;
import nl.leerstroom.progress.reading.domain.ReadingId;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The log is the record; the documents are made of it, again when need be. */
class RebuildIT extends ProgressIT {

    @Autowired
    MongoDatabase documents;

    @Test
    void fillsAnEmptiedStoreFromTheLogWhileItRuns() {
        var course = newCourse();
        var student = newStudent(course);
        readAtRandom(student, course);
        awaitPagesRead(student, course, 3);
        var before = details(student);

        documents.drop();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(details(student)).isEqualTo(before));

        assertThat(topics.seen(ReadingFactV1.STARTED_TYPE, event -> event.key().equals(student.toString())))
                .extracting(Seen::id)
                .containsOnly(ReadingFactV1.eventId(
                        ModuleReading.none(
                                new ReadingId(student, course.moduleId()), new Owner(school, course.productId())),
                        new ModuleStarted("BB", MONDAY)));
    }

    @Test
    void foldsTheSameLinesAgainWithoutADifference() {
        var course = newCourse();
        var student = newStudent(course);
        readAtRandom(student, course);
        awaitPagesRead(student, course, 3);
        var before = document(student, course);

        documents
                .getCollection("reading_position")
                .updateMany(new Document(), new Document("$set", new Document("next", 1L)));
        read(student, MONDAY.plusSeconds(100_000), course.page("bb-voegen")).expect(202);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var after = document(student, course);
            assertThat(times(after, "bb-stenen")).isEqualTo(times(before, "bb-stenen"));
            assertThat(times(after, "bb-voegen"))
                    .hasSize(times(before, "bb-voegen").size() + 1);
        });
        assertThat(document(student, course).getList("told", String.class))
                .isEqualTo(before.getList("told", String.class));
    }

    @Test
    void mendsADocumentThatWasDamaged() {
        var course = newCourse();
        var student = newStudent(course);
        readAtRandom(student, course);
        awaitPagesRead(student, course, 3);
        var before = details(student);

        documents.getCollection("reading").deleteOne(new Document("_id", student + ":" + course.moduleId()));
        documents.getCollection("reading_position").drop();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(details(student)).isEqualTo(before));
    }

    private void readAtRandom(UUID student, Course course) {
        var random = new Random(20261122);
        var pages = List.of("bb-stenen", "bb-mortel", "bb-voegen");
        for (var page : pages) {
            read(student, MONDAY, course.page(page)).expect(202);
        }
        var seconds = new ArrayList<Integer>();
        for (var i = 0; i < 20; i++) {
            seconds.add(random.nextInt(10_000));
        }
        seconds.forEach(second -> read(student, MONDAY.plusSeconds(second), course.page(pages.get(second % 3)))
                .expect(202));
    }

    private String details(UUID student) {
        return asTeacher().get("/api/progress/students/" + student).expect(200).text();
    }

    private static List<?> times(Document document, String page) {
        return document.getEmbedded(List.of("levels", "BB", page), List.of());
    }

    private Document document(UUID student, Course course) {
        return Objects.requireNonNull(documents
                .getCollection("reading")
                .find(new Document("_id", student + ":" + course.moduleId()))
                .first());
    }
}
