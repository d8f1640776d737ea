package nl.leerstroom.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.leerstroom.notification.mail.ClaimedMail.Receiver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The queue of mail. Nobody else takes up a mail that somebody has taken up, in whichever replica. */
@Repository
class JdbcMailQueue {

    // queued and to be sent: a mail waits as long as its receiver, or their address, is not known here
    private static final String SENDABLE = """
            from mail join person using (person_id)
            where mail.state = 'QUEUED' and due_at <= :now and expires_at > :now
                and person.state = 'ACTIVE' and email is not null""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcMailQueue(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void toPerson(Letter letter, List<QueuedMail> mails) {
        insert(letter, mails, "asked.receiver from asked");
    }

    void toSchoolAdmins(Letter letter, List<QueuedMail> mails) {
        insert(letter, mails, """
                person_id from asked join person on person.school_id = asked.receiver
                where role = 'SCHOOL_ADMIN' and person.state = 'ACTIVE' and email is not null""");
    }

    private void insert(Letter letter, List<QueuedMail> mails, String receivers) {
        if (mails.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with asked as (
                    select * from unnest(:events, :schools, :receivers, :facts, :expiries)
                        as mail (event_id, school_id, receiver, facts, expires_at))
                insert into mail (event_id, school_id, kind, facts, created_at, due_at, expires_at, person_id)
                select asked.event_id, asked.school_id, :kind, asked.facts, :now, :now, asked.expires_at, %s
                on conflict (event_id, person_id) do nothing
                """.formatted(receivers))
                .param("events", column("uuid", mails, QueuedMail::eventId))
                .param("schools", column("uuid", mails, QueuedMail::schoolId))
                .param("receivers", column("uuid", mails, QueuedMail::receiver))
                .param("facts", column("jsonb", mails, mail -> json.writeValueAsString(mail.facts())))
                .param("expiries", column("timestamptz", mails, mail -> Timestamp.from(mail.expiresAt())))
                .param("kind", letter.name())
                .param("now", now())
                .update();
    }

    @Transactional
    public int due() {
        return jdbc.sql("select count(*) " + SENDABLE)
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    /** Takes up the mail that is due longest. From here until it is marked nobody knows whether it was sent. */
    @Transactional
    public Optional<ClaimedMail> claim() {
        return jdbc.sql("""
                with claimed as (
                    update mail set state = 'SENDING', attempts = attempts + 1, claimed_at = :now
                    where mail_id = (select mail_id %s order by due_at limit 1 for update of mail skip locked)
                    returning *)
                select claimed.*, given_name, infix, family_name, email, school.name as school_name
                from claimed join person using (person_id) left join school on school.school_id = claimed.school_id
                """.formatted(SENDABLE))
                .param("now", now())
                .query((row, _) -> claimed(row))
                .optional();
    }

    @Transactional
    public void sent(UUID mail) {
        jdbc.sql("update mail set state = 'SENT', sent_at = :now, failure = null where mail_id = :mail")
                .param("now", now())
                .param("mail", mail)
                .update();
    }

    @Transactional
    public void retry(UUID mail, Duration wait, String failure) {
        jdbc.sql("update mail set state = 'QUEUED', due_at = :due, failure = :failure where mail_id = :mail")
                .param("due", Timestamp.from(clock.instant().plus(wait)))
                .param("failure", failure)
                .param("mail", mail)
                .update();
    }

    /** For a mail whose hand-over did not begin: it keeps its attempts. */
    @Transactional
    public void putBack(UUID mail) {
        jdbc.sql("update mail set state = 'QUEUED', attempts = attempts - 1 where mail_id = ?")
                .param(mail)
                .update();
    }

    @Transactional
    public void end(UUID mail, EndState state, String failure) {
        jdbc.sql("update mail set state = :state, failure = :failure where mail_id = :mail")
                .param("state", state.name())
                .param("failure", failure)
                .param("mail", mail)
                .update();
    }

    /** Those that a sender took up and never answered for: it was stopped in between. How many there were. */
    @Transactional
    public int endLost(Duration lostAfter) {
        return jdbc.sql("""
                update mail set state = 'UNCERTAIN', failure = 'the service stopped while handing it over'
                where state = 'SENDING' and claimed_at < ?
                """)
                .param(Timestamp.from(clock.instant().minus(lostAfter)))
                .update();
    }

    @Transactional
    public int expire() {
        return jdbc.sql("update mail set state = 'EXPIRED' where state = 'QUEUED' and expires_at <= ?")
                .param(now())
                .update();
    }

    private ClaimedMail claimed(ResultSet row) throws SQLException {
        return new ClaimedMail(
                row.getObject("mail_id", UUID.class),
                Letter.valueOf(row.getString("kind")),
                json.readTree(row.getString("facts")),
                row.getInt("attempts"),
                new Receiver(
                        row.getString("given_name"),
                        row.getString("infix"),
                        row.getString("family_name"),
                        row.getString("email"),
                        row.getString("school_name")));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static SqlArrayValue column(String type, List<QueuedMail> mails, Function<QueuedMail, Object> value) {
        return new SqlArrayValue(type, mails.stream().map(value).toArray());
    }
}
