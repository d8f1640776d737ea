package nl.leerstroom.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = SchoolIsolationIT.Service.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolIsolationIT {

    private final UUID stroom = Ids.next();
    private final UUID wilgen = Ids.next();
    private final UUID elsewhere = Ids.next();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create("isolation").properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeAll
    void threeSchoolsWithAPupilEach() {
        for (var school : List.of(stroom, wilgen, elsewhere)) {
            SchoolScope.of(school).run(() -> enrol(school));
        }
    }

    @Test
    void aSchoolSeesItsOwnPupilsAlone() {
        assertThat(SchoolScope.of(stroom).call(this::schoolsSeen)).containsExactly(stroom);
    }

    @Test
    void aListOfSchoolsIsSeenAndNothingBetween() {
        assertThat(SchoolScope.of(List.of(elsewhere, stroom)).call(this::schoolsSeen))
                .containsExactlyInAnyOrder(stroom, elsewhere);
    }

    @Test
    void allSchoolsAreSeenOnlyWhenAskedFor() {
        assertThat(SchoolScope.all().call(this::schoolsSeen)).contains(stroom, wilgen, elsewhere);
    }

    @Test
    void withoutASchoolNothingIsSeen() {
        assertThat(schoolsSeen()).isEmpty();
        assertThat(SchoolScope.of(List.of()).call(this::schoolsSeen)).isEmpty();
    }

    @Test
    void nothingIsSeenOnAConnectionThatServedASchoolBefore() {
        SchoolScope.of(stroom).run(this::schoolsSeen);

        // outside a transaction too, where nobody says anything to the database
        assertThat(schools()).isEmpty();
        assertThat(schoolsSeen()).isEmpty();
    }

    @Test
    void writingForAnotherSchoolOrForNoneIsRefused() {
        SchoolScope.of(stroom).run(() -> refused(() -> enrol(wilgen)));
        refused(() -> enrol(stroom));
    }

    @Test
    void movingAPupilToAnotherSchoolIsRefused() {
        SchoolScope.of(stroom)
                .run(() -> refused(() -> inTransaction(() -> jdbc.sql("update pupil set school_id = ?")
                        .params(wilgen)
                        .update())));
    }

    @Test
    void whatBelongsToNoSchoolIsSeenOnlyByThoseWhoSeeAll() {
        var support = Ids.next();
        Supplier<Integer> insert = () ->
                jdbc.sql("insert into account values (?, null)").params(support).update();
        Supplier<Long> count = () -> jdbc.sql("select count(*) from account where account_id = ?")
                .params(support)
                .query(Long.class)
                .single();

        SchoolScope.all().run(() -> inTransaction(insert));

        assertThat(SchoolScope.all().call(() -> inTransaction(count))).isOne();
        assertThat(SchoolScope.of(stroom).call(() -> inTransaction(count))).isZero();
        SchoolScope.of(stroom).run(() -> refused(() -> inTransaction(insert)));
    }

    @Test
    void aTransactionIsNotJoinedForAnotherSchool() {
        SchoolScope.of(stroom)
                .run(() -> transactions.executeWithoutResult(_ -> SchoolScope.of(wilgen)
                        .run(() -> assertThatThrownBy(this::schoolsSeen)
                                .isInstanceOf(IllegalTransactionStateException.class)
                                .hasMessageContaining(stroom.toString())
                                .hasMessageContaining(wilgen.toString()))));
    }

    @Test
    void anotherSchoolGetsATransactionOfItsOwn() {
        var separate = new TransactionTemplate(transactionManager);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        SchoolScope.of(stroom)
                .run(() -> transactions.executeWithoutResult(_ -> {
                    SchoolScope.of(wilgen)
                            .run(() -> assertThat(separate.<List<UUID>>execute(_ -> schools()))
                                    .containsExactly(wilgen));
                    assertThat(schoolsSeen()).containsExactly(stroom);
                }));
    }

    @Test
    void thePolicyAloneFindsASchoolsRowsByTheIndex() {
        SchoolScope.all().run(() -> inTransaction(() -> jdbc.sql("""
                        insert into pupil
                        select gen_random_uuid(), md5((n % 100)::text)::uuid, 'pupil ' || n from generate_series(1, 20000) n""").update()));

        var plan = SchoolScope.of(stroom)
                .call(() -> inTransaction(() -> jdbc.sql("explain select * from pupil")
                        .query(String.class)
                        .list()));

        assertThat(plan).anyMatch(line -> line.contains("pupil_by_school"));
    }

    private void enrol(UUID school) {
        inTransaction(() -> jdbc.sql("insert into pupil values (?, ?, 'Anna')")
                .params(Ids.next(), school)
                .update());
    }

    private List<UUID> schoolsSeen() {
        return inTransaction(this::schools);
    }

    private List<UUID> schools() {
        return jdbc.sql("select distinct school_id from pupil")
                .query(UUID.class)
                .list();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @EnableAutoConfiguration
    static class Service {}
}
