package nl.leerstroom.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leerstroom.notification.api.Delivery;
import nl.leerstroom.notification.api.DeliveryState;
import nl.leerstroom.notification.api.MailKind;
import nl.leerstroom.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue as a log to read. */
@Repository
class JdbcDeliveries {

    /** What is not given is not filtered by. */
    record Filter(
            @Nullable UUID school,
            @Nullable UUID person,
            @Nullable String state) {}

    private static final String DELIVERIES = """
            from (
                select mail.*, given_name, infix, family_name,
                    case when mail.state = 'QUEUED' and (email is null or person.state <> 'ACTIVE') then 'WAITING'
                        else mail.state end as shown_state
                from mail left join person using (person_id)
                where (cast(:school as uuid) is null or mail.school_id = :school)
                    and (cast(:person as uuid) is null or person_id = :person)) as delivery
            where cast(:state as text) is null or shown_state = :state
            """;

    private final JdbcClient jdbc;

    JdbcDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Delivery> find(Filter filter, Paging paging) {
        return filtered("select * " + DELIVERIES + " order by mail_id desc limit :limit offset :offset", filter)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query((row, _) -> delivery(row))
                .list();
    }

    long count(Filter filter) {
        return filtered("select count(*) " + DELIVERIES, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("school", filter.school())
                .param("person", filter.person())
                .param("state", filter.state());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var state = DeliveryState.fromValue(row.getString("shown_state"));
        var delivery = new Delivery(
                        row.getObject("mail_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        MailKind.fromValue(row.getString("kind")),
                        state,
                        row.getInt("attempts"),
                        row.getTimestamp("created_at").toInstant())
                .schoolId(row.getObject("school_id", UUID.class))
                .name(name(row))
                .sentAt(instant(row.getTimestamp("sent_at")))
                .failure(row.getString("failure"));
        return state == DeliveryState.QUEUED ? delivery.nextAttemptAt(instant(row.getTimestamp("due_at"))) : delivery;
    }

    private static @Nullable String name(ResultSet row) throws SQLException {
        var name = Stream.of(row.getString("given_name"), row.getString("infix"), row.getString("family_name"))
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
