package nl.leerstroom.progress.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leerstroom.progress.access.domain.Classrooms;
import nl.leerstroom.progress.access.domain.Holding;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Groups and pupils, each answer one statement. */
@Repository
class JdbcClassrooms implements Classrooms {

    private static final String PUPIL = """
            select p.user_id, p.school_id, p.given_name, p.infix, p.family_name, l.product_id, l.level, l.levels, l.live
            from person p left join license l on l.student_id = p.user_id and l.level is not null
            where p.role = 'STUDENT' and p.active and\s""";
    private static final String BY_NAME = " order by lower(p.family_name), lower(p.given_name), p.user_id";

    private static final ResultSetExtractor<List<Pupil>> PUPILS = JdbcClassrooms::pupils;

    private final JdbcClient jdbc;

    JdbcClassrooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Classroom> classroom(UUID groupId) {
        return jdbc.sql("select group_id, school_id, title from study_group where group_id = ? and not archived")
                .param(groupId)
                .query((row, _) -> new Classroom(
                        row.getObject("group_id", UUID.class),
                        row.getObject("school_id", UUID.class),
                        row.getString("title")))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pupil> pupils(UUID groupId) {
        return jdbc.sql(PUPIL
                        + "p.user_id in (select user_id from group_member where group_id = ? and role = 'STUDENT')"
                        + BY_NAME)
                .param(groupId)
                .query(PUPILS);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Pupil> pupil(UUID studentId) {
        return jdbc.sql(PUPIL + "p.user_id = ?").param(studentId).query(PUPILS).stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> teachersByGroup(Collection<UUID> studentIds) {
        return jdbc.sql("""
                        select distinct t.group_id, t.user_id
                        from group_member s join group_member t using (group_id) join study_group g using (group_id)
                        where s.user_id = any(?::uuid[]) and s.role = 'STUDENT' and t.role = 'TEACHER' and not g.archived""")
                .param(studentIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(rows -> {
                    var teachers = new HashMap<UUID, Set<UUID>>();
                    while (rows.next()) {
                        teachers.computeIfAbsent(rows.getObject("group_id", UUID.class), _ -> new TreeSet<>())
                                .add(rows.getObject("user_id", UUID.class));
                    }
                    return teachers;
                });
    }

    /** A row for each licence. */
    private static List<Pupil> pupils(ResultSet rows) throws SQLException {
        var pupils = new LinkedHashMap<UUID, Pupil>();
        while (rows.next()) {
            var id = rows.getObject("user_id", UUID.class);
            var holdings = rows.getString("product_id") == null
                    ? Stream.<Holding>empty()
                    : Stream.of(JdbcRights.holding(rows));
            var row =
                    new Pupil(id, rows.getObject("school_id", UUID.class), name(rows), JdbcRights.byProduct(holdings));
            pupils.merge(id, row, JdbcClassrooms::together);
        }
        return List.copyOf(pupils.values());
    }

    private static Pupil together(Pupil known, Pupil more) {
        var all = Stream.concat(known.holdings().values().stream(), more.holdings().values().stream());
        return new Pupil(known.studentId(), known.schoolId(), known.name(), JdbcRights.byProduct(all));
    }

    private static String name(ResultSet row) throws SQLException {
        return Stream.of(row.getString("given_name"), row.getString("infix"), row.getString("family_name"))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
