package nl.leerstroom.progress.access;

import java.util.List;
import nl.leerstroom.platform.events.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Users, as identity-service tells of them. */
@Repository
class JdbcPeople {

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(List<Fact<UserV1>> users) {
        if (users.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into person (user_id, school_id, role, given_name, infix, family_name, active, sequence)
                        select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[])
                        on conflict (user_id) do update set
                            role = excluded.role, given_name = excluded.given_name, infix = excluded.infix,
                            family_name = excluded.family_name, active = excluded.active, sequence = excluded.sequence
                        where excluded.sequence > person.sequence""")
                .params(
                        Newest.texts(users, user -> user.data().userId()),
                        Newest.schools(users),
                        Newest.texts(users, user -> user.data().role()),
                        Newest.texts(users, user -> user.data().givenName()),
                        Newest.texts(users, user -> user.data().infix()),
                        Newest.texts(users, user -> user.data().familyName()),
                        Newest.texts(users, user -> user.data().active()),
                        Newest.sequences(users))
                .update();
    }

    /** Of someone not heard of yet nothing is kept: what tells of them also tells their state. */
    void setActive(List<Fact<UserTrashV1>> users, boolean active) {
        if (users.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update person set active = ?, sequence = moved.sequence
                        from unnest(?::uuid[], ?::bigint[]) as moved (user_id, sequence)
                        where person.user_id = moved.user_id and person.sequence < moved.sequence""")
                .params(active, Newest.texts(users, user -> user.data().userId()), Newest.sequences(users))
                .update();
    }
}
