package nl.leerstroom.group.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.group.api.GroupSummary;
import nl.leerstroom.group.membership.domain.Title;
import nl.leerstroom.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The groups screen. */
@Repository
class GroupList {

    /**
     * All of these hold.
     *
     * @param school null for all schools that may be seen
     * @param me in any role
     */
    record Filter(
            @Nullable UUID school,
            @Nullable String q,
            @Nullable UUID teacher,
            @Nullable UUID student,
            @Nullable UUID me) {

        private String where(Map<String, Object> params) {
            var conditions = new ArrayList<String>();
            conditions.add("g.archived_at is null");
            if (school != null) {
                conditions.add("g.school_id = :school");
                params.put("school", school);
            }
            if (q != null && !q.isBlank()) {
                conditions.add("position(:q in g.title_key) > 0");
                params.put("q", Title.key(q));
            }
            member(conditions, params, "teacher", teacher, " and m.role = 'TEACHER')");
            member(conditions, params, "student", student, " and m.role = 'STUDENT')");
            member(conditions, params, "me", me, ")");
            return String.join(" and ", conditions);
        }

        private static void member(
                List<String> conditions, Map<String, Object> params, String name, @Nullable UUID user, String end) {
            if (user != null) {
                conditions.add(
                        "exists (select 1 from group_member m where m.group_id = g.group_id and m.user_id = :%s%s"
                                .formatted(name, end));
                params.put(name, user);
            }
        }
    }

    record Part(List<GroupSummary> items, long total) {}

    private final JdbcClient jdbc;

    GroupList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Part find(Filter filter, Paging paging) {
        var params = new LinkedHashMap<String, Object>();
        var where = filter.where(params);
        var total = jdbc.sql("select count(*) from study_group g where " + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("limit", paging.limit());
        params.put("offset", paging.offset());
        var items = jdbc.sql("""
                        select g.*,
                            array(select user_id from shown_member m where m.group_id = g.group_id
                                  and m.role = 'TEACHER' order by user_id) as teacher_ids,
                            (select count(*) from shown_member m where m.group_id = g.group_id
                             and m.role = 'STUDENT') as students
                        from study_group g where %s order by g.title_key, g.group_id limit :limit offset :offset""".formatted(where))
                .params(params)
                .query(GroupList::summary)
                .list();
        return new Part(items, total);
    }

    private static GroupSummary summary(ResultSet row, int number) throws SQLException {
        var teachers = Arrays.asList((UUID[]) row.getArray("teacher_ids").getArray());
        return new GroupSummary(
                        row.getObject("group_id", UUID.class),
                        row.getString("title"),
                        teachers,
                        teachers.size(),
                        row.getInt("students"),
                        row.getLong("version"))
                .description(row.getString("description"));
    }
}
