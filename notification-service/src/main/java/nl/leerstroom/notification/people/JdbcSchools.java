package nl.leerstroom.notification.people;

import java.util.Collection;
import nl.leerstroom.platform.events.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSchools {

    private final JdbcClient jdbc;

    JdbcSchools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Collection<Fact<SchoolV1>> schools) {
        if (schools.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into school (school_id, name, sequence) select * from unnest(:ids, :names, :sequences)
                on conflict (school_id) do update set name = excluded.name, sequence = excluded.sequence
                where excluded.sequence > school.sequence
                """)
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid",
                                schools.stream()
                                        .map(school -> school.data().schoolId())
                                        .toArray()))
                .param(
                        "names",
                        new SqlArrayValue(
                                "text",
                                schools.stream()
                                        .map(school -> school.data().name())
                                        .toArray()))
                .param(
                        "sequences",
                        new SqlArrayValue(
                                "int8",
                                schools.stream()
                                        .map(school -> school.event().sequence())
                                        .toArray()))
                .update();
    }
}
