package nl.leerstroom.progress.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.progress.ProgressIT;
import nl.leerstroom.progress.course.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPackagesIT extends ProgressIT {

    @Test
    void importsAPackageOnce() {
        var course = newCourse();

        var again = publish(course, "1.0.0").expect(200).json();

        assertThat(again.path("current").asBoolean()).isTrue();
        assertThat(again.path("pages").asInt()).isEqualTo(5);
    }

    @Test
    void refusesOtherContentUnderTheSameVersion() {
        var course = newCourse();
        var files = Zips.walls(course.moduleId(), "1.0.0", course.productId());
        files.put("pages/bb-stenen.md", "# Anders".getBytes(UTF_8));

        assertThat(upload(Zips.zip(files)).expect(409).code()).isEqualTo("version-exists");
    }

    @Test
    void refusesAnOlderVersionAndAProductOfAnotherModule() {
        var course = newCourse();
        publish(course, "1.10.0").expect(201);

        assertThat(publish(course, "1.9.0").expect(409).code()).isEqualTo("version-older");
        assertThat(publish(new Course(course.moduleId() + "-kopie", course.productId()), "1.0.0")
                        .expect(409)
                        .code())
                .isEqualTo("product-taken");
    }

    @Test
    void namesEveryFaultAndAppliesNothing() {
        var course = newCourse();
        var student = newStudent(course);
        var files = Zips.walls(course.moduleId(), "2.0.0", course.productId());
        files.put("pages/bb-stenen.md", "# T\n\n<script>alert(1)</script>\n\n[x](term:weg)".getBytes(UTF_8));
        files.remove("images/steen.svg");

        var refused = upload(Zips.zip(files)).expect(422);

        assertThat(refused.code()).isEqualTo("content-package-broken");
        assertThat(refused.json().path("errors").valueStream())
                .anySatisfy(error -> {
                    assertThat(error.path("pointer").asString()).isEqualTo("pages/bb-stenen.md");
                    assertThat(error.path("detail").asString()).isEqualTo("Regel 3: HTML mag niet in een pagina.");
                })
                .anySatisfy(error -> assertThat(error.path("code").asString()).isEqualTo("image-missing"));
        var module =
                as(student).get("/api/modules/" + course.moduleId()).expect(200).json();
        assertThat(module.path("version").asString()).isEqualTo("1.0.0");
    }

    @Test
    void refusesWhatIsTooLarge() {
        var refused = upload(new byte[20_000_001]).expect(413);

        assertThat(refused.code()).isEqualTo("package-too-large");
    }

    @Test
    void isForSupportAlone() {
        var admin = api.as(Person.admin(school));

        admin.upload("/api/content-packages", "pakket.zip", Zips.zip(Map.of("a", new byte[0])), Map.of())
                .expect(403);
        admin.get("/api/content-packages").expect(403);
        api.as(Person.support()).get("/api/content-packages?size=1").expect(200);
    }

    @Test
    void keepsProgressOnPagesThatStayedAndTakesLateReadsOfOneThatWent() {
        var course = newCourse();
        var student = newStudent(course);
        read(student, MONDAY, course.page("bb-stenen")).expect(202);
        awaitPagesRead(student, course, 1);
        var files = Zips.walls(course.moduleId(), "1.1.0", course.productId());
        files.remove("pages/bb-mortel.md");
        files.computeIfPresent(
                "manifest.yaml",
                (_, manifest) -> new String(manifest, UTF_8)
                        .replace("[bb-stenen, bb-mortel]", "[bb-stenen]")
                        .getBytes(UTF_8));

        upload(Zips.zip(files)).expect(201);

        var module = home(student).path("modules").get(0);
        assertThat(module.path("pagesRead").asInt()).isEqualTo(1);
        assertThat(module.path("pagesTotal").asInt()).isEqualTo(2);
        as(student).get("/api/pages/" + course.page("bb-mortel")).expect(404);
        read(student, MONDAY, course.page("bb-mortel")).expect(202);
    }

    @Test
    void servesADrawingThatCanDoNothing() {
        var course = newCourse();
        var student = newStudent(course);
        var address = "/api/content-images/" + course.moduleId() + "/1.0.0/steen.svg";

        var image = as(student).get(address).expect(200);

        assertThat(image.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(image.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(image.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox");
        assertThat(image.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, private, immutable");
        as(UUID.randomUUID()).get(address).expect(403);
        as(student).get(address.replace("steen", "weg")).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meten-en-uitzetten", "duurzaam-bouwen"})
    void servesEveryPageOfTheProjectsOwnPackages(String moduleId) {
        assertThat(upload(Zips.real(moduleId)).status()).isIn(200, 201);
        var staff = asTeacher();
        for (var level : new String[] {"BB", "KBGL"}) {
            var module = staff.get("/api/modules/" + moduleId + "?level=" + level)
                    .expect(200)
                    .json();
            var pages = module.path("subtasks")
                    .valueStream()
                    .flatMap(subtask -> subtask.path("pages").valueStream())
                    .map(page -> page.path("pageId").asString())
                    .toList();
            assertThat(pages).hasSizeGreaterThanOrEqualTo(6);
            for (var page : pages) {
                var shown = staff.get("/api/pages/" + page).expect(200).json();
                assertThat(shown.path("html").asString()).isNotBlank();
            }
        }
    }
}
