package nl.leerstroom.license.school;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.license.school.domain.Schools;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSchools implements Schools {

    record School(UUID id, String brin, long sequence) {}

    private final JdbcClient jdbc;

    JdbcSchools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> byBrin(String brin) {
        return jdbc.sql("select id from school where brin = ?")
                .param(brin)
                .query(UUID.class)
                .optional();
    }

    /** One per school; older news than what is known changes nothing. */
    void save(Collection<School> schools) {
        jdbc.sql("""
                        insert into school (id, brin, sequence) select * from unnest(:ids, :brins, :sequences) order by 1
                        on conflict (id) do update set brin = excluded.brin, sequence = excluded.sequence
                        where excluded.sequence > school.sequence""")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", schools.stream().map(School::id).toArray()))
                .param(
                        "brins",
                        new SqlArrayValue(
                                "text", schools.stream().map(School::brin).toArray()))
                .param(
                        "sequences",
                        new SqlArrayValue(
                                "int8", schools.stream().map(School::sequence).toArray()))
                .update();
    }
}
