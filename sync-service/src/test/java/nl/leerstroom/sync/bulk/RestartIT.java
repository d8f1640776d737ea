package nl.leerstroom.sync.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.leerstroom.platform.data.SchoolScope;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.sync.ClassList;
import nl.leerstroom.sync.World;
import nl.leerstroom.sync.World.School;
import nl.leerstroom.sync.bulk.OtherServices.Word;
import nl.leerstroom.sync.known.domain.Known;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An import goes on where it stood, whatever of the service stops; and no two of a school at once. */
@ServiceTest
class RestartIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    @Autowired
    private Known known;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private JdbcImports imports;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationContext context;

    private World world;
    private Imports support;
    private School school;
    private OtherServices others;

    @BeforeEach
    void aSchoolAndSupport() {
        world = new World(topics, known);
        school = world.school();
        support = new Imports(api.as(Person.support()));
        others = new OtherServices(topics, school);
    }

    @Test
    void takesUpWhatWaitedWhileTheWorkerWasAway() {
        jobs.stop();
        var id = support.upload(school, students(2));
        assertThat(support.get(id).path("state").asString()).isEqualTo("VALIDATING");
        jobs.start();
        support.await(id, "READY");

        jobs.stop();
        support.apply(id).expect(202);
        assertThat(support.get(id).path("state").asString()).isEqualTo("APPLYING");
        jobs.start();
        others.makeAccounts(id, 0);

        support.await(id, "DONE");
        assertThat(others.seen(ImportRowsAcceptedV1.TYPE, id)).hasSize(1);
    }

    @Test
    void leavesAnImportToWhoeverWorksOnItUntilThatOneDies() throws InterruptedException {
        jobs.stop();
        var id = support.upload(school, students(1));
        var held = new CountDownLatch(1);
        var die = new CountDownLatch(1);
        try (var otherInstance = Executors.newSingleThreadExecutor()) {
            otherInstance.execute(() -> holdAndDie(id, held, die));
            held.await();
            jobs.start();
            var later = support.upload(school, students(1));
            support.await(later, "READY");
            assertThat(support.get(id).path("state").asString()).isEqualTo("VALIDATING");
            die.countDown();
        }

        support.await(id, "READY");
        assertThat(support.rows(id)).hasSize(1);
    }

    @Test
    void hearsAnswersThatCameWhileItWasAway() {
        var id = support.upload(school, students(2));
        support.await(id, "READY");
        support.apply(id).expect(202);
        var accepted = others.accepted(id, 0);
        var consumers = context.getBean("eventsConsumers", Lifecycle.class);

        consumers.stop();
        var event = UUID.randomUUID();
        others.answer(event, id, 0, "ACCOUNT", OtherServices.words(accepted));
        others.answer(event, id, 0, "ACCOUNT", OtherServices.words(accepted));
        consumers.start();

        support.await(id, "DONE");
        others.completed(id);
        assertThat(others.seen(ImportCompletedV1.TYPE, id)).hasSize(1);
    }

    @Test
    void doesNothingThatTheDryRunDidNotShow() {
        var students = students(3);
        var id = support.upload(school, students);
        support.await(id, "READY");
        world.registered(school, UUID.randomUUID(), students.get(0));
        world.person(school, "STUDENT", students.get(1).email(), "ACTIVE");
        awaitPeople(students, 2);

        support.apply(id).expect(202);
        var accepted = others.accepted(id, 0);
        others.makeAccounts(id, 0);

        assertThat(OtherServices.lines(accepted)).containsExactly(4);
        var done = support.await(id, "DONE");
        assertThat(done.path("results").path("unchanged").asInt()).isEqualTo(1);
        assertThat(done.path("results").path("refused").asInt()).isEqualTo(1);
        var results = support.rows(id).stream().map(row -> row.path("results").get(0));
        assertThat(results.map(part -> part.path("outcome").asString() + " "
                        + part.path("code").asString("-")))
                .containsExactly("UNCHANGED done-since-dry-run", "REFUSED changed-since-dry-run", "APPLIED -");
    }

    @Test
    void appliesOneImportOfASchoolAtATime() {
        var first = support.upload(school, students(1));
        var second = support.upload(school, students(2));
        support.await(first, "READY");
        support.await(second, "READY");
        support.apply(first).expect(202);

        assertThat(support.apply(second).expect(409).code()).isEqualTo("import-busy");

        others.makeAccounts(first, 0);
        support.await(first, "DONE");
        support.apply(second).expect(202);
        others.answer(second, "ACCOUNT", Word.applied(2), Word.applied(3));
        support.await(second, "DONE");
    }

    private void holdAndDie(UUID id, CountDownLatch held, CountDownLatch die) {
        SchoolScope.of(school.id())
                .run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    assertThat(imports.hold(id, ImportState.VALIDATING)).isPresent();
                    held.countDown();
                    try {
                        die.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    status.setRollbackOnly();
                }));
    }

    private List<ClassList.Student> students(int number) {
        return ClassList.of(school.domain(), "", "").subList(0, number);
    }

    private void awaitPeople(List<ClassList.Student> students, int number) {
        var addresses = students.stream().map(ClassList.Student::email).toList();
        Awaitility.await()
                .until(() -> World.inAll(
                        () -> known.peopleWith(school.id(), addresses).size() == number));
    }
}
