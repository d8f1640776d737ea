package nl.leerstroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.platform.test.Answer;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.ForeignSchoolWalk;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class UsersIT {

    private static final Map<String, Object> CELIK =
            Map.of("role", "STUDENT", "givenName", "Ömer", "familyName", "Çelik", "level", "BB");

    @Autowired
    Api api;

    @Autowired
    Topics topics;

    @Test
    void makesAStudentAndTells() {
        var school = People.aSchool(api);
        var email = People.anAddress();

        var answer = api.as(Person.teacher(school)).post("/api/users", with(CELIK, "email", email));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("name").asString()).isEqualTo("Ömer Çelik");
        assertThat(answer.json().path("signInState").asString()).isEqualTo("NEVER");
        var told = Events.await(
                topics,
                Events.REGISTERED,
                Events.of(UUID.fromString(answer.json().path("id").asString())));
        assertThat(told.data().path("email").asString()).isEqualTo(email);
        assertThat(told.headers()).containsEntry("ce_schoolid", school.toString());
    }

    @Test
    void anAddressHasOneOwnerOnTheWholePlatform() {
        var email = People.anAddress();
        People.aStudent(api, People.aSchool(api), email, Map.of());

        var answer = api.as(Person.teacher(People.aSchool(api)))
                .post("/api/users", with(CELIK, "email", email.toUpperCase(Locale.ROOT)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("email-taken");
    }

    @Test
    void aRepeatedRequestMakesOneAccount() {
        var school = People.aSchool(api);
        var teacher = api.as(Person.teacher(school))
                .with("Idempotency-Key", UUID.randomUUID().toString());
        var body = with(CELIK, "email", People.anAddress());

        var first = teacher.post("/api/users", body);
        var second = teacher.post("/api/users", body);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(total(api.as(Person.teacher(school)), "/api/users")).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongAtTheField() {
        var teacher = api.as(Person.teacher(People.aSchool(api)));

        assertThat(field(teacher.post("/api/users", with(CELIK, "email", "ömer@@school"))))
                .isEqualTo("/email email-malformed");
        assertThat(field(teacher.post("/api/users", with(CELIK, "password", "Vakcollege1"))))
                .isEqualTo("/password password-personal");
        assertThat(field(teacher.post("/api/users", with(CELIK, "password", "kort"))))
                .isEqualTo("/password password-too-short");
        assertThat(field(teacher.post(
                        "/api/users", Map.of("role", "TEACHER", "givenName", "Ömer", "familyName", "Çelik"))))
                .isEqualTo("/email email-required");
        assertThat(teacher.post("/api/users", with(CELIK, "role", "SCHOOL_ADMIN"))
                        .code())
                .isEqualTo("role-not-yours");
    }

    @Test
    void findsPeopleByTheBeginningOfAnyWordOfTheirName() {
        var school = People.aSchool(api);
        var teacher = api.as(Person.teacher(school));
        teacher.post("/api/users", CELIK);
        People.aStudent(api, school, People.anAddress(), Map.of());

        assertThat(total(teacher, "/api/users?q={}", "cel")).isEqualTo(1);
        assertThat(total(teacher, "/api/users?q={}", "omer Ç")).isEqualTo(1);
        assertThat(total(teacher, "/api/users?q={}", "elik")).isZero();
        assertThat(total(teacher, "/api/users?q={}", "%")).isEqualTo(2);
        assertThat(total(teacher, "/api/users?role=TEACHER")).isZero();
        assertThat(total(teacher, "/api/users?group=none")).isEqualTo(2);
        assertThat(teacher.get("/api/users?size=1")
                        .json()
                        .path("items")
                        .path(0)
                        .path("familyName")
                        .asString())
                .isEqualTo("Berg");
    }

    @Test
    void changesWhatIsGivenAndNothingElse() {
        var school = People.aSchool(api);
        var id = People.aStudent(api, school, People.anAddress(), Map.of("level", "BB"));
        var fresh = People.anAddress();

        var answer = api.as(Person.teacher(school)).patch("/api/users/{}", Map.of("email", fresh, "infix", ""), id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("name").asString()).isEqualTo("Yara Berg");
        assertThat(answer.json().path("level").asString()).isEqualTo("BB");
        var told = Events.await(topics, Events.CHANGED, Events.of(id));
        assertThat(told.data().path("email").asString()).isEqualTo(fresh);
        assertThat(told.data().has("infix")).isFalse();
        assertThat(Long.parseLong(told.headers().getOrDefault("ce_sequence", "")))
                .isEqualTo(2);
    }

    @Test
    void trashesAndRestores() {
        var school = People.aSchool(api);
        var id = People.aStudent(api, school, People.anAddress(), Map.of());
        var teacher = api.as(Person.teacher(school));

        assertThat(teacher.delete("/api/users/{}", id).status()).isEqualTo(204);
        assertThat(teacher.delete("/api/users/{}", id).status()).isEqualTo(204);

        assertThat(total(teacher, "/api/users")).isZero();
        assertThat(total(teacher, "/api/users?state=TRASHED")).isEqualTo(1);
        Events.await(topics, Events.TRASHED, Events.of(id));
        assertThat(teacher.patch("/api/users/{}", Map.of("infix", ""), id).code())
                .isEqualTo("user-trashed");
        assertThat(teacher.post("/api/users/{}/restore", null, id).code()).isEqualTo("role-not-yours");
        assertThat(api.as(Person.admin(school))
                        .post("/api/users/{}/restore", null, id)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("ACTIVE");
        Events.await(topics, Events.RESTORED, Events.of(id));
        assertThat(topics.seen(Events.TRASHED, Events.of(id))).hasSize(1);
    }

    @Test
    void aTeacherHasNoSayOverColleaguesAndAdmins() {
        var school = People.aSchool(api);
        var colleague = People.someone(api, school, "TEACHER", People.anAddress(), Map.of());
        var admin = People.someone(api, school, "SCHOOL_ADMIN", People.anAddress(), Map.of());
        var teacher = api.as(Person.teacher(school));

        for (var id : List.of(colleague, admin)) {
            assertThat(teacher.patch("/api/users/{}", Map.of("email", People.anAddress()), id)
                            .code())
                    .isEqualTo("role-not-yours");
            assertThat(teacher.delete("/api/users/{}", id).code()).isEqualTo("role-not-yours");
            assertThat(teacher.put("/api/users/{}/password", Map.of("password", People.PASSWORD), id)
                            .code())
                    .isEqualTo("role-not-yours");
        }
        assertThat(api.as(Person.admin(school, admin))
                        .delete("/api/users/{}", admin)
                        .code())
                .isEqualTo("not-yourself");
    }

    @Test
    void showsAndChangesOnesOwnAccount() {
        var school = People.aSchool(api);
        var id = People.aStudent(api, school, People.anAddress(), Map.of("password", People.PASSWORD));
        var me = api.as(Person.student(school, id));
        var fresh = People.anAddress();

        assertThat(me.get("/api/me").json().path("name").asString()).isEqualTo("Yara van der Berg");
        assertThat(field(me.patch("/api/me", Map.of("email", fresh, "currentPassword", "wrong"))))
                .isEqualTo("/currentPassword wrong-password");
        assertThat(me.patch("/api/me", Map.of("email", fresh, "currentPassword", People.PASSWORD))
                        .json()
                        .path("email")
                        .asString())
                .isEqualTo(fresh);
        assertThat(me.put(
                                "/api/me/password",
                                Map.of("currentPassword", People.PASSWORD, "newPassword", "zeeland fluit kampvuur"))
                        .status())
                .isEqualTo(204);
        assertThat(me.get("/api/users").status()).isEqualTo(403);
    }

    @Test
    void schoolsAreRegisteredBySupportAndChangedByTheirAdmin() {
        var school = People.aSchool(api);
        Events.await(topics, Events.SCHOOL_REGISTERED, seen -> seen.key().equals(school.toString()));

        var changed = api.as(Person.admin(school))
                .patch("/api/schools/{}", Map.of("studentsMayResetPassword", false), school);

        assertThat(changed.json().path("studentsMayResetPassword").asBoolean()).isFalse();
        Events.await(topics, Events.SCHOOL_CHANGED, seen -> seen.key().equals(school.toString()));
        var taken = Map.of("brin", changed.json().path("brin").asString(), "name", "Dubbel");
        assertThat(api.as(Person.support()).post("/api/schools", taken).code()).isEqualTo("brin-taken");
        assertThat(api.as(Person.admin(school)).post("/api/schools", taken).status())
                .isEqualTo(403);
    }

    @Test
    void supportNamesTheSchoolItWorksFor() {
        var school = People.aSchool(api);
        var support = api.as(Person.support());

        assertThat(support.post("/api/users", CELIK).code()).isEqualTo("school-required");
        assertThat(support.post("/api/users?school=" + school, CELIK).status()).isEqualTo(201);
        assertThat(total(support, "/api/users?school=" + school)).isEqualTo(1);
        assertThat(api.as(Person.teacher(school))
                        .get("/api/users?school=" + school)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobodyReachesIntoAnotherSchool() {
        var foreign = People.aSchool(api);
        var user = People.aStudent(api, foreign, People.anAddress(), Map.of());

        new ForeignSchoolWalk(
                        api.as(Person.admin(People.aSchool(api))),
                        "identity",
                        Map.of(
                                "/users/{userId}", user.toString(),
                                "/users/{userId}/restore", user.toString(),
                                "/users/{userId}/password", user.toString(),
                                "/schools/{schoolId}", foreign.toString()),
                        Map.of(
                                "PATCH /users/{userId}", Map.of("givenName", "Bram"),
                                "PUT /users/{userId}/password", Map.of("password", People.PASSWORD),
                                "PATCH /schools/{schoolId}", Map.of("name", "Gekaapt")),
                        List.of())
                .walk();
        var welcome = api.as(Person.teacher(People.aSchool(api)))
                .post("/api/welcome-messages", Map.of("userIds", List.of(user)));
        assertThat(welcome.json().path("results").path(0).path("outcome").asString())
                .isEqualTo("UNKNOWN_USER");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    private static long total(Api api, String path, Object... values) {
        return api.get(path, values).json().path("total").asLong();
    }

    private static String field(Answer answer) {
        var error = answer.json().path("errors").path(0);
        return error.path("pointer").asString() + " " + error.path("code").asString();
    }
}
