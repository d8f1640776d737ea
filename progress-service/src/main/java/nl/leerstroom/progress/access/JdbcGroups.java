package nl.leerstroom.progress.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.platform.events.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups and their members, as group-service tells of them. */
@Repository
class JdbcGroups {

    private record Member(UUID groupId, UUID schoolId, UUID userId, String role) {}

    private final JdbcClient jdbc;

    JdbcGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return who left a group or came into one */
    Set<UUID> put(List<Fact<GroupV1>> groups) {
        if (groups.isEmpty()) {
            return Set.of();
        }
        var taken = new HashSet<>(store(groups));
        var newer = groups.stream()
                .filter(group -> taken.contains(group.data().groupId()))
                .toList();
        return newer.isEmpty() ? Set.of() : replaceMembers(newer);
    }

    private List<UUID> store(List<Fact<GroupV1>> groups) {
        return jdbc.sql("""
                        insert into study_group (group_id, school_id, title, archived, sequence)
                        select g.group_id, g.school_id, g.title, false, g.sequence
                        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[]) as g (group_id, school_id, title, sequence)
                        on conflict (group_id) do update set
                            title = excluded.title, archived = false, sequence = excluded.sequence
                        where excluded.sequence > study_group.sequence
                        returning group_id""")
                .params(
                        ids(groups),
                        Newest.schools(groups),
                        Newest.texts(groups, group -> group.data().title()),
                        Newest.sequences(groups))
                .query(UUID.class)
                .list();
    }

    private Set<UUID> replaceMembers(List<Fact<GroupV1>> groups) {
        var members = members(groups);
        var groupIds = Newest.texts(members, Member::groupId);
        var userIds = Newest.texts(members, Member::userId);
        var roles = Newest.texts(members, Member::role);
        var left = jdbc.sql("""
                        delete from group_member m
                        where m.group_id = any(?::uuid[]) and (m.group_id, m.user_id, m.role) not in (
                            select * from unnest(?::uuid[], ?::uuid[], ?::text[]))
                        returning m.user_id""")
                .params(ids(groups), groupIds, userIds, roles)
                .query(UUID.class)
                .list();
        var came = jdbc.sql("""
                        insert into group_member (group_id, school_id, user_id, role)
                        select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[])
                        on conflict do nothing
                        returning user_id""")
                .params(groupIds, Newest.texts(members, Member::schoolId), userIds, roles)
                .query(UUID.class)
                .list();
        var affected = new HashSet<>(left);
        affected.addAll(came);
        return affected;
    }

    /** @return who is in the groups that went */
    Set<UUID> archive(List<Fact<GroupArchivedV1>> groups) {
        if (groups.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        with gone as (
                            update study_group set archived = true, sequence = g.sequence
                            from unnest(?::uuid[], ?::bigint[]) as g (group_id, sequence)
                            where study_group.group_id = g.group_id and study_group.sequence < g.sequence
                            returning study_group.group_id)
                        select distinct user_id from group_member join gone using (group_id)""")
                .params(Newest.texts(groups, group -> group.data().groupId()), Newest.sequences(groups))
                .query(UUID.class)
                .list());
    }

    private static List<Member> members(List<Fact<GroupV1>> groups) {
        var members = new ArrayList<Member>();
        for (var group : groups) {
            var school = group.event().school();
            var data = group.data();
            data.teacherIds().stream()
                    .sorted()
                    .forEach(id -> members.add(new Member(data.groupId(), school, id, "TEACHER")));
            data.studentIds().stream()
                    .sorted()
                    .forEach(id -> members.add(new Member(data.groupId(), school, id, "STUDENT")));
        }
        return members;
    }

    private static String[] ids(List<Fact<GroupV1>> groups) {
        return Newest.texts(groups, group -> group.data().groupId());
    }
}
