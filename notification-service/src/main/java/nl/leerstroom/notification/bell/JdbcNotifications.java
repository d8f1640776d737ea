package nl.leerstroom.notification.bell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.leerstroom.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcNotifications {

    /** Who was told something they had not been told before. */
    record Told(String about, List<UUID> people) {}

    record Kept(
            UUID id,
            News.Kind kind,
            JsonNode facts,
            Instant createdAt,
            @Nullable Instant readAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcNotifications(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** For each admin of the school and for {@code also}, once however often it is said. */
    List<Told> add(List<News> news) {
        if (news.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<UUID>> people = jdbc
                .sql("""
                with news as (
                    select * from unnest(:events, :schools, :kinds, :facts, :also)
                        as news (event_id, school_id, kind, facts, also)),
                told as (
                    select event_id, also as person_id from news where also is not null
                    union
                    select event_id, person_id from news join person using (school_id)
                    where role = 'SCHOOL_ADMIN' and state = 'ACTIVE')
                insert into notification (event_id, school_id, person_id, kind, facts, created_at)
                select event_id, school_id, person_id, kind, facts, :now from told join news using (event_id)
                on conflict (event_id, person_id) do nothing
                returning event_id, person_id
                """)
                .param("events", column("uuid", news, News::eventId))
                .param("schools", column("uuid", news, News::schoolId))
                .param("kinds", column("text", news, each -> each.kind().name()))
                .param("facts", column("jsonb", news, each -> json.writeValueAsString(each.facts())))
                .param("also", column("uuid", news, News::also))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) ->
                        Map.entry(row.getObject("event_id", UUID.class), row.getObject("person_id", UUID.class)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return news.stream()
                .filter(each -> people.containsKey(each.eventId()))
                .map(each -> new Told(each.about(), people.getOrDefault(each.eventId(), List.of())))
                .toList();
    }

    List<Kept> of(UUID person, Paging paging) {
        return jdbc.sql("""
                select * from notification where person_id = :person
                order by notification_id desc limit :limit offset :offset
                """)
                .param("person", person)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query((row, _) -> kept(row))
                .list();
    }

    long count(UUID person) {
        return jdbc.sql("select count(*) from notification where person_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    long countUnread(UUID person) {
        return jdbc.sql("select count(*) from notification where person_id = ? and read_at is null")
                .param(person)
                .query(Long.class)
                .single();
    }

    void markRead(UUID person, Collection<UUID> ids) {
        jdbc.sql("""
                update notification set read_at = :now
                where person_id = :person and notification_id = any(:ids) and read_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .param("ids", new SqlArrayValue("uuid", ids.toArray()))
                .update();
    }

    private Kept kept(ResultSet row) throws SQLException {
        var readAt = row.getTimestamp("read_at");
        return new Kept(
                row.getObject("notification_id", UUID.class),
                News.Kind.valueOf(row.getString("kind")),
                json.readTree(row.getString("facts")),
                row.getTimestamp("created_at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }

    private static SqlArrayValue column(String type, List<News> news, Function<News, @Nullable Object> value) {
        return new SqlArrayValue(type, news.stream().map(value).toArray());
    }
}
