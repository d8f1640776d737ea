package nl.leerstroom.sync.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.ForeignSchoolWalk;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.sync.ClassList;
import nl.leerstroom.sync.World;
import nl.leerstroom.sync.World.School;
import nl.leerstroom.sync.known.domain.Known;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Support for every school, a school admin for their own, nobody else. */
@ServiceTest
class AccessIT {

    private static final List<String> WITH_ID = List.of(
            "/imports/{importId}",
            "/imports/{importId}/rows",
            "/imports/{importId}/apply",
            "/imports/{importId}/report");

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    @Autowired
    private Known known;

    private School own;
    private School other;
    private Imports admin;
    private Imports support;

    @BeforeEach
    void twoSchools() {
        var world = new World(topics, known);
        own = world.school();
        other = world.school();
        admin = new Imports(api.as(Person.admin(own.id())));
        support = new Imports(api.as(Person.support()));
    }

    @Test
    void anAdminImportsForTheirOwnSchoolOnly() {
        var id = admin.upload(own, students(own));

        assertThat(admin.await(id, "READY").path("school").path("brin").asString())
                .isEqualTo(own.brin());
        var refused = admin.tryUpload(other.brin(), "a.csv", ClassList.windows(students(other)))
                .expect(422);
        assertThat(refused.code()).isEqualTo("unknown-school");
    }

    @Test
    void whatAnotherSchoolImportedIsNotThere() {
        var id = support.upload(other, students(other));
        support.await(id, "READY");
        Map<String, String> foreign =
                WITH_ID.stream().collect(Collectors.toMap(Function.identity(), template -> id.toString()));

        new ForeignSchoolWalk(admin.api(), "sync", foreign, Map.of(), List.of()).walk();

        assertThat(Imports.items(admin.api().get("/api/imports").expect(200))).isEmpty();
        assertThat(support.get(id).path("state").asString()).isEqualTo("READY");
    }

    @Test
    void supportSeesOneSchoolWhenItNamesOne() {
        var id = support.upload(own, students(own));
        support.upload(other, students(other));

        var items = Imports.items(
                support.api().get("/api/imports?school=" + own.id()).expect(200));

        assertThat(items).extracting(item -> item.path("importId").asString()).containsExactly(id.toString());
        support.api().get("/api/imports/{}?school=" + other.id(), id).expect(404);
        assertThat(admin.api().get("/api/imports?school=" + own.id()).status()).isEqualTo(403);
    }

    @Test
    void nobodyElseMayDoAnything() {
        var id = support.upload(own, students(own));

        Stream.of(Person.student(own.id()), Person.teacher(own.id()), Person.parent(own.id()), Person.webshop())
                .map(api::as)
                .forEach(caller -> {
                    caller.get("/api/imports").expect(403);
                    caller.get("/api/imports/{}", id).expect(403);
                    caller.get("/api/imports/{}/rows", id).expect(403);
                    caller.get("/api/imports/{}/report", id).expect(403);
                    caller.post("/api/imports/{}/apply", null, id).expect(403);
                    new Imports(caller)
                            .tryUpload(own.brin(), "a.csv", new byte[1])
                            .expect(403);
                });
        api.signedOut().get("/api/imports/{}", id).expect(401);
    }

    @Test
    void theSameUploadTwiceIsOneImport() {
        var key = UUID.randomUUID().toString();
        var once = new Imports(support.api().with("Idempotency-Key", key));
        var id = once.upload(own, students(own));

        assertThat(once.upload(own, students(own))).isEqualTo(id);
        var refused = once.tryUpload(own.brin(), "leerlingen.csv", ClassList.windows(students(other)))
                .expect(422);
        assertThat(refused.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void tellsWhatIsMalformed() {
        support.api().get("/api/imports/geen-id").expect(400);
        support.api().get("/api/imports?size=501").expect(400);
        support.api()
                .get("/api/imports/{}/rows?outcome=MISSCHIEN", UUID.randomUUID())
                .expect(400);
    }

    private static List<ClassList.Student> students(School school) {
        return ClassList.of(school.domain(), "", "").subList(0, 2);
    }
}
