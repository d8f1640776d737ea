package nl.leerstroom.group.membership;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.leerstroom.group.membership.domain.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Who is in which group. */
@Repository
class JdbcMembers {

    private static final String TEACHER = "TEACHER";
    private static final String STUDENT = "STUDENT";

    private record Member(UUID group, UUID user, UUID school, String role) {}

    /** The members that are shown, oldest account first. */
    record Members(List<UUID> teachers, List<UUID> students) {}

    /** The members of several groups. */
    record Shown(Map<UUID, List<Member>> byGroup) {

        Members of(UUID group) {
            var all = byGroup.getOrDefault(group, List.of());
            return new Members(with(TEACHER, all), with(STUDENT, all));
        }

        private static List<UUID> with(String role, List<Member> all) {
            return all.stream()
                    .filter(member -> member.role().equals(role))
                    .map(Member::user)
                    .toList();
        }
    }

    private final JdbcClient jdbc;

    JdbcMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Shown shown(Collection<UUID> groups) {
        return new Shown(jdbc
                .sql("select * from shown_member where group_id = any(:groups) order by user_id")
                .param("groups", new SqlArrayValue("uuid", groups.toArray()))
                .query((row, _) -> new Member(
                        row.getObject("group_id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getObject("school_id", UUID.class),
                        row.getString("role")))
                .list()
                .stream()
                .collect(groupingBy(Member::group)));
    }

    /** Stores who joined and who left; whoever is in the trash stays. */
    void save(Collection<Group> groups) {
        remove(pairs(groups, Group::left));
        add(pairs(groups, Group::joined));
    }

    private void remove(List<Member> gone) {
        if (gone.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        delete from group_member
                        where (group_id, user_id) in (select * from unnest(:groups, :users))""")
                .param("groups", column("uuid", gone, Member::group))
                .param("users", column("uuid", gone, Member::user))
                .update();
    }

    private void add(List<Member> come) {
        if (come.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into group_member (group_id, user_id, school_id, role)
                        select * from unnest(:groups, :users, :schools, :roles) order by 1, 2
                        on conflict do nothing""")
                .param("groups", column("uuid", come, Member::group))
                .param("users", column("uuid", come, Member::user))
                .param("schools", column("uuid", come, Member::school))
                .param("roles", column("text", come, Member::role))
                .update();
    }

    private static List<Member> pairs(Collection<Group> groups, Function<Group, Set<UUID>> users) {
        var members = new ArrayList<Member>();
        for (var group : groups) {
            for (var user : users.apply(group)) {
                var role = group.isStudent(user) ? STUDENT : TEACHER;
                members.add(new Member(group.id(), user, group.schoolId(), role));
            }
        }
        return members;
    }

    private static SqlArrayValue column(String type, List<Member> members, Function<Member, Object> value) {
        return new SqlArrayValue(type, members.stream().map(value).toArray());
    }
}
