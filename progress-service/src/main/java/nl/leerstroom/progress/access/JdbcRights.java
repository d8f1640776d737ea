package nl.leerstroom.progress.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leerstroom.progress.access.domain.Holding;
import nl.leerstroom.progress.access.domain.Rights;
import nl.leerstroom.progress.course.domain.Level;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rights as they stand in the copies of licences and groups. */
@Repository
class JdbcRights {

    private static final ResultSetExtractor<Rights> RIGHTS = JdbcRights::rights;

    private final JdbcClient jdbc;

    JdbcRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Rights of(UUID studentId) {
        return jdbc.sql("""
                        select exists (
                                   select from group_member m join study_group g using (group_id)
                                   where m.user_id = s.id and m.role = 'STUDENT' and not g.archived)
                               and not exists (select from person p where p.user_id = s.id and not p.active) as in_group,
                               l.product_id, l.level, l.levels, l.live
                        from (select ?::uuid as id) s left join license l on l.student_id = s.id and l.level is not null""").param(studentId).query(RIGHTS);
    }

    private static Rights rights(ResultSet rows) throws SQLException {
        var inGroup = false;
        var holdings = Stream.<Holding>builder();
        while (rows.next()) {
            inGroup = rows.getBoolean("in_group");
            if (rows.getString("product_id") != null) {
                holdings.add(holding(rows));
            }
        }
        return new Rights(inGroup, byProduct(holdings.build()));
    }

    static Holding holding(ResultSet row) throws SQLException {
        var levels = Arrays.stream((String[]) row.getArray("levels").getArray())
                .map(Level::valueOf)
                .collect(Collectors.toSet());
        return new Holding(
                row.getString("product_id"), Level.valueOf(row.getString("level")), levels, row.getBoolean("live"));
    }

    static Map<String, Holding> byProduct(Stream<Holding> holdings) {
        return holdings.collect(Collectors.toMap(Holding::productId, Function.identity(), Holding::together));
    }
}
