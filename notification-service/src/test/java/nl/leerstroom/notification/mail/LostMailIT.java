package nl.leerstroom.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import nl.leerstroom.notification.MailServer;
import nl.leerstroom.notification.NotificationTest;
import nl.leerstroom.notification.SchoolNews;
import nl.leerstroom.platform.data.SchoolScope;
import nl.leerstroom.platform.test.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@NotificationTest
class LostMailIT {

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void reportsWhatADeadSenderHadInHandAndDoesNotSendItAgain() {
        var school = new SchoolNews(topics);
        var student = school.hasUser("STUDENT", "Noor", school.address("noor"));
        school.asksLink("password-reset-requested", student, UUID.randomUUID());
        MailServer.awaitMailTo(school.address("noor"));

        // as a process leaves it that was killed five minutes ago while handing the mail over
        update("""
                insert into mail (event_id, school_id, person_id, kind, facts, state, attempts,
                    created_at, due_at, expires_at, claimed_at)
                select ?, school_id, person_id, kind, facts, 'SENDING', 1,
                    created_at, due_at, expires_at, now() - interval '5 minutes'
                from mail where person_id = ?
                """, UUID.randomUUID(), student);

        await().atMost(Duration.ofSeconds(20)).until(() -> count(student, "UNCERTAIN") == 1);
        school.asksLink("password-reset-requested", student, UUID.randomUUID());
        MailServer.awaitMailTo(school.address("noor"), 2);
        assertThat(count(student, "UNCERTAIN")).isEqualTo(1);
        assertThat(MailServer.mailTo(school.address("noor"))).hasSize(2);
    }

    @Test
    void doesNotSendALinkThatHasEnded() {
        var school = new SchoolNews(topics);
        var student = UUID.randomUUID();
        school.asksLink("password-reset-requested", student, UUID.randomUUID());
        await().atMost(Duration.ofSeconds(20)).until(() -> count(student, "QUEUED") == 1);
        update("update mail set expires_at = now() - interval '1 second' where person_id = ?", student);

        school.hasUser(student, "STUDENT", "Noor", school.address("noor"));

        await().atMost(Duration.ofSeconds(20)).until(() -> count(student, "EXPIRED") == 1);
        assertThat(MailServer.mailTo(school.address("noor"))).isEmpty();
    }

    private void update(String sql, Object... parameters) {
        SchoolScope.all()
                .run(() -> transactions.executeWithoutResult(
                        _ -> jdbc.sql(sql).params(parameters).update()));
    }

    private int count(UUID person, String state) {
        return SchoolScope.all()
                .call(() -> transactions.execute(
                        _ -> jdbc.sql("select count(*) from mail where person_id = ? and state = ?")
                                .params(person, state)
                                .query(Integer.class)
                                .single()));
    }
}
