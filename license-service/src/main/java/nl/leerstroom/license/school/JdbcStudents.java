package nl.leerstroom.license.school;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.leerstroom.license.product.domain.Level;
import nl.leerstroom.license.school.domain.Student;
import nl.leerstroom.license.school.domain.Students;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStudents implements Students {

    /** @param level null also when the news does not tell it */
    record News(UUID id, UUID school, @Nullable Level level, boolean active, long sequence) {}

    private final JdbcClient jdbc;

    JdbcStudents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Student> find(UUID school, Collection<UUID> ids) {
        return jdbc
                .sql(
                        "select student_id, level from student where school_id = :school and active and student_id = any(:ids)")
                .param("school", school)
                .param("ids", new SqlArrayValue("uuid", ids.toArray()))
                .query(JdbcStudents::student)
                .list()
                .stream()
                .collect(toMap(Student::id, identity()));
    }

    @Override
    public Optional<List<UUID>> ofGroup(UUID school, UUID group) {
        return jdbc.sql("select student_ids from student_group where group_id = ? and school_id = ? and live")
                .params(group, school)
                .query((row, _) ->
                        Arrays.asList((UUID[]) row.getArray("student_ids").getArray()))
                .optional();
    }

    /** One per student; older news than what is known changes nothing. */
    void save(Collection<News> news) {
        save(news, "level = excluded.level, active = excluded.active");
    }

    /** As {@link #save}, for news that tells of the trash only. */
    void saveActive(Collection<News> news) {
        save(news, "active = excluded.active");
    }

    private void save(Collection<News> news, String change) {
        if (news.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into student (student_id, school_id, level, active, sequence)
                        select * from unnest(:ids, :schools, :levels, :active, :sequences) order by 1
                        on conflict (student_id) do update set %s, sequence = excluded.sequence
                        where excluded.sequence > student.sequence""".formatted(change))
                .param("ids", column("uuid", news, News::id))
                .param("schools", column("uuid", news, News::school))
                .param("levels", column("text", news, News::level))
                .param("active", column("bool", news, News::active))
                .param("sequences", column("int8", news, News::sequence))
                .update();
    }

    private static SqlArrayValue column(String type, Collection<News> news, Function<News, @Nullable Object> value) {
        return new SqlArrayValue(type, news.stream().map(value).toArray());
    }

    private static Student student(ResultSet row, int number) throws SQLException {
        var level = row.getString("level");
        return new Student(row.getObject("student_id", UUID.class), level == null ? null : Level.valueOf(level));
    }
}
