package nl.leerstroom.group.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.leerstroom.group.TestSchool;
import nl.leerstroom.platform.test.Answer;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class GroupsIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    private TestSchool school;
    private Api admin;

    @BeforeEach
    void aSchool() {
        school = new TestSchool(api, topics);
        admin = api.as(school.admin);
    }

    @Test
    void makesAGroupAndTellsWhoIsInIt() {
        var teachers = school.users("TEACHER", 2);
        var students = school.users("STUDENT", 3);

        var made = school.makes(" 3A  bouwen ", teachers, students).expect(201);

        assertThat(made.headers().firstValue("ETag")).contains("\"1\"");
        var id = made.json().path("groupId").asString();
        assertThat(school.group(id)).isEqualTo(made.json());
        var created =
                topics.await(GroupEvents.CREATED_TYPE, event -> event.key().equals(id));
        assertThat(created.data().path("title").asString()).isEqualTo("3A bouwen");
        assertThat(created.data().path("studentIds")).hasSize(3);
        assertThat(created.data().path("teacherIds")).hasSize(2);
    }

    @Test
    void aTitleIsOfOneLivingGroup() {
        var id = made("3A");

        assertThat(school.makes("3a ", List.of(), List.of()).expect(409).code()).isEqualTo("title-taken");
        var other = made("3B");
        assertThat(change(other, "\"1\"", Map.of("title", "3A")).expect(409).code())
                .isEqualTo("title-taken");
        admin.delete("/api/groups/{}", id).expect(204);

        change(other, "\"1\"", Map.of("title", "3A")).expect(200);
        admin.get("/api/groups/{}", id).expect(404);
        admin.delete("/api/groups/{}", id).expect(404);
        topics.await(GroupEvents.ARCHIVED_TYPE, event -> event.key().equals(id));
    }

    @Test
    void twentyAtOnceMakeOneGroupOfATitle() throws Exception {
        Callable<Integer> make =
                () -> school.makes("Kookclub", List.of(), List.of()).status();

        try (var hands = Executors.newFixedThreadPool(20)) {
            var answers =
                    hands.invokeAll(IntStream.range(0, 20).mapToObj(_ -> make).toList());

            assertThat(answers.stream().map(Future::resultNow))
                    .containsOnlyOnce(201)
                    .filteredOn(status -> status == 409)
                    .hasSize(19);
        }
    }

    @Test
    void changesTitleAndDescriptionByThemselves() {
        var id = made("3A");

        change(id, "\"1\"", Map.of("description", "Maandag")).expect(200);
        change(id, "\"2\"", Map.of("title", "3A bouwen")).expect(200);
        assertThat(school.group(id).path("description").asString()).isEqualTo("Maandag");
        var without = change(id, "\"3\"", Map.of("description", "")).expect(200);

        assertThat(without.json().has("description")).isFalse();
        assertThat(without.json().path("title").asString()).isEqualTo("3A bouwen");
        assertThat(change(id, "\"4\"", Map.of("title", "  ")).expect(422).code())
                .isEqualTo("title-missing");
        change(id, "\"4\"", Map.of("title", "3A bouwen")).expect(200);
        assertThat(school.group(id).path("version").asInt()).isEqualTo(4);
    }

    @Test
    void refusesToWriteOverWhatSomebodyElseDid() {
        var students = school.users("STUDENT", 2);
        var id = made("3A");
        var read = "\"1\"";

        school.puts(id, read, students).expect(200);
        var late = school.puts(id, read, List.of());

        assertThat(late.expect(412).code()).isEqualTo("group-changed");
        assertThat(school.group(id).path("studentIds")).hasSize(2);
        var members = topics.await(
                GroupEvents.MEMBERS_CHANGED_TYPE, event -> event.key().equals(id));
        assertThat(members.headers().get("ce_sequence")).endsWith("002");
    }

    @Test
    void wantsToKnowWhatAChangeIsBasedOn() {
        var id = made("3A");

        admin.put("/api/groups/{}/students", Map.of("studentIds", List.of()), id)
                .expect(428);
    }

    @Test
    void oneOfTwentyWhoChangeAtOnceGetsThrough() throws Exception {
        var students = school.users("STUDENT", 20);
        var id = made("3A");
        var work = students.stream()
                .map(student -> (Callable<Integer>)
                        () -> school.puts(id, "\"1\"", List.of(student)).status())
                .toList();

        try (var hands = Executors.newFixedThreadPool(20)) {
            assertThat(hands.invokeAll(work).stream().map(Future::resultNow))
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status == 412)
                    .hasSize(19);
        }
        assertThat(school.group(id).path("studentIds")).hasSize(1);
    }

    @Test
    void takesOnlyPeopleOfTheSchoolInTheirRole() {
        var student = school.users("STUDENT", 1).getFirst();
        var teacher = school.users("TEACHER", 1).getFirst();
        var foreign = new TestSchool(api, topics).users("STUDENT", 1).getFirst();

        var refused = school.makes("3A", List.of(), List.of(student, teacher, foreign));

        assertThat(refused.expect(422).code()).isEqualTo("unknown-student");
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/studentIds/1", "/studentIds/2");
        assertThat(school.makes("3A", List.of(student), List.of()).expect(422).code())
                .isEqualTo("unknown-teacher");
    }

    @Test
    void findsGroupsByTitleTeacherAndStudent() {
        var teacher = school.users("TEACHER", 1).getFirst();
        var student = school.users("STUDENT", 1).getFirst();
        var id = school.makes("3A Bouwen", List.of(teacher), List.of(student))
                .expect(201)
                .json()
                .path("groupId")
                .asString();
        made("3B zorg");

        assertThat(ids(admin, "?q=a bou")).containsExactly(id);
        assertThat(ids(admin, "?teacher=" + teacher)).contains(id);
        assertThat(ids(admin, "?student=" + student)).contains(id);
        assertThat(ids(api.as(Person.teacher(school.id, teacher)), "?mine=true"))
                .contains(id);
        assertThat(ids(admin, "?mine=true")).isEmpty();
        assertThat(ids(api.as(Person.support()), "?q=3a&school=" + school.id)).containsExactly(id);
        var summary = admin.get("/api/groups?q=3A").expect(200).json().at("/items/0");
        assertThat(summary.path("studentCount").asInt()).isEqualTo(1);
        assertThat(summary.path("teacherIds")).hasSize(1);
    }

    @Test
    void aStudentSeesTheirOwnGroupsAndNoClassmates() {
        var students = school.users("STUDENT", 2);
        var id = school.makes("3A", List.of(), students)
                .expect(201)
                .json()
                .path("groupId")
                .asString();
        var other = made("3B");
        var noor = api.as(Person.student(school.id, students.getFirst()));

        assertThat(ids(noor, "?student=" + students.getLast())).contains(id).doesNotContain(other);
        assertThat(noor.get("/api/groups/{}", id).expect(200).json().path("studentIds"))
                .hasSize(1);
        noor.get("/api/groups/{}", other).expect(404);
        noor.delete("/api/groups/{}", id).expect(403);
        api.as(Person.parent(school.id)).get("/api/groups").expect(403);
    }

    private List<String> ids(Api caller, String query) {
        return caller.get("/api/groups" + query)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("groupId");
    }

    private String made(String title) {
        return school.makes(title, List.of(), List.of())
                .expect(201)
                .json()
                .path("groupId")
                .asString();
    }

    private Answer change(String id, String version, Map<String, String> change) {
        return admin.with("If-Match", version).patch("/api/groups/{}", change, id);
    }
}
