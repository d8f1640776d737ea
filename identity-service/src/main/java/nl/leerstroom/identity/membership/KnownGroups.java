package nl.leerstroom.identity.membership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.leerstroom.platform.events.Fact;
import nl.leerstroom.platform.events.ReceivedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class KnownGroups {

    private final JdbcClient jdbc;

    KnownGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is older than what is known does nothing. */
    void update(Map<UUID, Fact<GroupV1>> states) {
        if (states.isEmpty()) {
            return;
        }
        var sorted = new TreeMap<>(states).values();
        var changed = new HashSet<>(jdbc.sql("""
                        insert into known_group (group_id, school_id, title, archived, sequence)
                        select group_id, school_id, title, false, sequence
                        from unnest(?, ?, ?, ?) as s (group_id, school_id, title, sequence)
                        on conflict (group_id) do update
                        set title = excluded.title, archived = false, sequence = excluded.sequence
                        where excluded.sequence > known_group.sequence
                        returning group_id""")
                .params(
                        array("uuid", sorted.stream().map(fact -> fact.data().groupId())),
                        array("uuid", sorted.stream().map(fact -> fact.event().school())),
                        array("text", sorted.stream().map(fact -> fact.data().title())),
                        array("bigint", sorted.stream().map(fact -> fact.event().sequence())))
                .query(UUID.class)
                .list());
        replaceMembers(sorted.stream()
                .filter(fact -> changed.contains(fact.data().groupId()))
                .toList());
    }

    void archive(Map<UUID, ReceivedEvent> archived) {
        if (archived.isEmpty()) {
            return;
        }
        var sorted = new TreeMap<>(archived);
        // a group that is heard of only now is stored too, so that an older state that comes late does not revive it
        jdbc.sql("""
                        insert into known_group (group_id, school_id, title, archived, sequence)
                        select group_id, school_id, '', true, sequence
                        from unnest(?, ?, ?) as s (group_id, school_id, sequence)
                        on conflict (group_id) do update set archived = true, sequence = excluded.sequence
                        where excluded.sequence > known_group.sequence""")
                .params(
                        array("uuid", sorted.keySet().stream()),
                        array("uuid", sorted.values().stream().map(ReceivedEvent::school)),
                        array("bigint", sorted.values().stream().map(ReceivedEvent::sequence)))
                .update();
    }

    private void replaceMembers(Collection<Fact<GroupV1>> groups) {
        var groupIds = new ArrayList<UUID>();
        var userIds = new ArrayList<UUID>();
        var schoolIds = new ArrayList<UUID>();
        for (var group : groups) {
            Stream.concat(group.data().studentIds().stream(), group.data().teacherIds().stream())
                    .distinct()
                    .forEach(member -> {
                        groupIds.add(group.data().groupId());
                        userIds.add(member);
                        schoolIds.add(group.event().school());
                    });
        }
        jdbc.sql("""
                        with member as (select * from unnest(:groups, :users, :schools) as m (group_id, user_id, school_id)),
                        gone as (
                            delete from known_group_member k where k.group_id = any(:changed) and not exists (
                                select from member m where m.group_id = k.group_id and m.user_id = k.user_id))
                        insert into known_group_member (group_id, user_id, school_id)
                        select group_id, user_id, school_id from member on conflict do nothing""")
                .param("groups", array("uuid", groupIds.stream()))
                .param("users", array("uuid", userIds.stream()))
                .param("schools", array("uuid", schoolIds.stream()))
                .param(
                        "changed",
                        array("uuid", groups.stream().map(group -> group.data().groupId())))
                .update();
    }

    private static SqlArrayValue array(String type, Stream<?> values) {
        return new SqlArrayValue(type, values.toArray());
    }
}
