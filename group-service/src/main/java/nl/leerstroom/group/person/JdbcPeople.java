package nl.leerstroom.group.person;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.leerstroom.group.person.domain.People;
import nl.leerstroom.group.person.domain.PersonRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeople implements People {

    record News(UUID id, UUID school, String role, boolean active, long sequence) {}

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> hold(UUID school, PersonRole role, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        select user_id from person
                        where school_id = :school and role = :role and active and user_id = any(:ids)
                        order by user_id for share""")
                .param("school", school)
                .param("role", role.name())
                .param("ids", new SqlArrayValue("uuid", ids.toArray()))
                .query(UUID.class)
                .set();
    }

    /**
     * One per person; older news than what is known changes nothing.
     *
     * @return who went to the trash or came back by it; whoever was not known counted as being there
     */
    Set<UUID> save(Collection<News> news) {
        return jdbc.sql("""
                        with known as (select user_id, active from person where user_id = any(:ids)),
                        saved as (
                            insert into person (user_id, school_id, role, active, sequence)
                            select * from unnest(:ids, :schools, :roles, :active, :sequences) order by 1
                            on conflict (user_id) do update
                            set role = excluded.role, active = excluded.active, sequence = excluded.sequence
                            where excluded.sequence > person.sequence
                            returning user_id, active)
                        select saved.user_id from saved left join known using (user_id)
                        where saved.active <> coalesce(known.active, true)""")
                .param("ids", column("uuid", news, News::id))
                .param("schools", column("uuid", news, News::school))
                .param("roles", column("text", news, News::role))
                .param("active", column("bool", news, News::active))
                .param("sequences", column("int8", news, News::sequence))
                .query(UUID.class)
                .set();
    }

    private static SqlArrayValue column(String type, Collection<News> news, Function<News, Object> value) {
        return new SqlArrayValue(type, news.stream().map(value).toArray());
    }
}
