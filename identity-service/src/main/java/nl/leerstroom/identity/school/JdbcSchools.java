package nl.leerstroom.identity.school;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.identity.school.domain.School;
import nl.leerstroom.identity.school.domain.Schools;
import nl.leerstroom.platform.data.SchoolScope;
import nl.leerstroom.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcSchools implements Schools {

    private static final String COLUMNS = "school_id as id, brin, name, students_may_reset_password, version";
    private static final String FOUND = "(:q = '' or name ilike '%' || :q || '%' or brin ilike :q || '%')";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JdbcSchools(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<School> findForSignIn(UUID schoolId) {
        return SchoolScope.of(schoolId).call(() -> transaction.execute(status -> find(schoolId)));
    }

    Optional<School> find(UUID schoolId) {
        return jdbc.sql("select " + COLUMNS + " from school where school_id = ?")
                .param(schoolId)
                .query(School.class)
                .optional();
    }

    Optional<School> lock(UUID schoolId) {
        return jdbc.sql("select " + COLUMNS + " from school where school_id = ? for update")
                .param(schoolId)
                .query(School.class)
                .optional();
    }

    List<School> page(String q, Paging paging) {
        return jdbc.sql("select " + COLUMNS + " from school where " + FOUND
                        + " order by lower(name), school_id limit :limit offset :offset")
                .param("q", literal(q))
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(School.class)
                .list();
    }

    long count(String q) {
        return jdbc.sql("select count(*) from school where " + FOUND)
                .param("q", literal(q))
                .query(Long.class)
                .single();
    }

    /** @return false when the BRIN is taken */
    boolean add(School school, Instant at) {
        return jdbc.sql("""
                                insert into school (school_id, brin, name, students_may_reset_password, version, registered_at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                school.id(),
                                school.brin(),
                                school.name(),
                                school.studentsMayResetPassword(),
                                school.version(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    School change(School school) {
        return jdbc.sql("update school set name = ?, students_may_reset_password = ?, version = version + 1"
                        + " where school_id = ? returning " + COLUMNS)
                .params(school.name(), school.studentsMayResetPassword(), school.id())
                .query(School.class)
                .single();
    }

    private static String literal(String q) {
        return q.strip().replaceAll("([\\\\%_])", "\\\\$1");
    }
}
