package nl.leerstroom.license.school;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGroups {

    record Group(UUID id, UUID school, List<UUID> studentIds, boolean live, long sequence) {}

    private final JdbcClient jdbc;

    JdbcGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One per group; older news than what is known changes nothing. */
    void save(Collection<Group> groups) {
        jdbc.sql("""
                        insert into student_group (group_id, school_id, student_ids, live, sequence)
                        select id, school, students::uuid[], live, sequence
                        from unnest(:ids, :schools, :students, :live, :sequences)
                            as news (id, school, students, live, sequence)
                        order by 1
                        on conflict (group_id) do update set student_ids = excluded.student_ids, live = excluded.live,
                            sequence = excluded.sequence
                        where excluded.sequence > student_group.sequence""")
                .param("ids", column("uuid", groups, Group::id))
                .param("schools", column("uuid", groups, Group::school))
                .param("students", column("text", groups, JdbcGroups::students))
                .param("live", column("bool", groups, Group::live))
                .param("sequences", column("int8", groups, Group::sequence))
                .update();
    }

    /** As PostgreSQL writes an array: unnest would flatten an array of arrays. */
    private static String students(Group group) {
        return group.studentIds().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static SqlArrayValue column(String type, Collection<Group> groups, Function<Group, Object> value) {
        return new SqlArrayValue(type, groups.stream().map(value).toArray());
    }
}
