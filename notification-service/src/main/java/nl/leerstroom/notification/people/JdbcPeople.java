package nl.leerstroom.notification.people;

import java.util.Collection;
import java.util.function.Function;
import nl.leerstroom.platform.events.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** People of schools; an older fact than what is known changes nothing. */
@Repository
class JdbcPeople {

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Collection<Fact<UserV1>> users) {
        if (users.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into person
                    (person_id, school_id, role, given_name, infix, family_name, email, state, sequence)
                select * from unnest(:ids, :schools, :roles, :givenNames, :infixes, :familyNames, :emails, :states, :sequences)
                on conflict (person_id) do update set role = excluded.role, given_name = excluded.given_name,
                    infix = excluded.infix, family_name = excluded.family_name, email = excluded.email,
                    state = excluded.state, sequence = excluded.sequence
                where excluded.sequence > person.sequence
                """)
                .param("ids", column("uuid", users, user -> user.data().userId()))
                .param("schools", column("uuid", users, user -> user.event().school()))
                .param("roles", column("text", users, user -> user.data().role()))
                .param("givenNames", column("text", users, user -> user.data().givenName()))
                .param("infixes", column("text", users, user -> user.data().infix()))
                .param("familyNames", column("text", users, user -> user.data().familyName()))
                .param("emails", column("text", users, user -> user.data().email()))
                .param("states", column("text", users, user -> user.data().state()))
                .param("sequences", column("int8", users, user -> user.event().sequence()))
                .update();
    }

    void trash(Collection<Fact<UserTrashV1>> users) {
        change("TRASHED", users);
    }

    void restore(Collection<Fact<UserTrashV1>> users) {
        change("ACTIVE", users);
    }

    private void change(String state, Collection<Fact<UserTrashV1>> users) {
        if (users.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update person set state = :state, sequence = news.sequence
                from unnest(:ids, :sequences) as news (person_id, sequence)
                where person.person_id = news.person_id and person.sequence < news.sequence
                """)
                .param("state", state)
                .param("ids", column("uuid", users, user -> user.data().userId()))
                .param("sequences", column("int8", users, user -> user.event().sequence()))
                .update();
    }

    private static <T> SqlArrayValue column(
            String type, Collection<Fact<T>> facts, Function<Fact<T>, @Nullable Object> value) {
        return new SqlArrayValue(type, facts.stream().map(value).toArray());
    }
}
