package nl.leerstroom.group.membership;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.group.membership.domain.Group;
import nl.leerstroom.group.membership.domain.Title;
import nl.leerstroom.group.membership.domain.TitleInSchool;
import nl.leerstroom.platform.data.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads and stores live groups; their members by {@link JdbcMembers}. */
@Repository
class JdbcGroups {

    private record Row(
            Group.Identity identity, Title title, @Nullable String description) {}

    private final JdbcClient jdbc;
    private final JdbcMembers members;

    JdbcGroups(JdbcClient jdbc, JdbcMembers members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /** @param school null for all schools that may be seen */
    Optional<Group> find(UUID id, @Nullable UUID school) {
        return one("", id, school);
    }

    /** As {@link #find}, held until the transaction ends. */
    Optional<Group> lock(UUID id, @Nullable UUID school) {
        return one(" for no key update", id, school);
    }

    private Optional<Group> one(String locking, UUID id, @Nullable UUID school) {
        return withMembers(jdbc.sql("""
                                select * from study_group
                                where group_id = :id and archived_at is null
                                    and (cast(:school as uuid) is null or school_id = :school)""" + locking)
                        .param("id", id)
                        .param("school", school)
                        .query(JdbcGroups::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** In the order of their ids, so that two such locks cannot wait for each other. */
    List<Group> lockOfMembers(Collection<UUID> users) {
        return withMembers(jdbc.sql("""
                                select * from study_group
                                where archived_at is null
                                    and group_id in (select group_id from group_member where user_id = any(:users))
                                order by group_id for no key update""")
                .param("users", uuids(users))
                .query(JdbcGroups::row)
                .list());
    }

    Map<TitleInSchool, Group> lockByTitle(Collection<TitleInSchool> titles) {
        return withMembers(withTitles("""
                                select * from study_group
                                where (school_id, title_key) in (select * from unnest(:schools, :keys))
                                    and archived_at is null
                                order by group_id for no key update""", titles).query(JdbcGroups::row).list()).stream()
                .collect(toMap(Group::titleInSchool, identity()));
    }

    /** Makes groups without members, in version 0; leaves out those whose title is taken. */
    Set<UUID> add(Map<TitleInSchool, Title> titles, Instant at) {
        var keys = List.copyOf(titles.keySet());
        return withTitles("""
                        insert into study_group (group_id, school_id, title_key, title, created_at, version)
                        select id, school, key, title, :at, 0
                        from unnest(:ids, :schools, :keys, :titles) as new (id, school, key, title)
                        order by school, key
                        on conflict (school_id, title_key) where archived_at is null do nothing
                        returning group_id""", keys)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", uuids(keys.stream().map(_ -> Ids.next()).toList()))
                .param(
                        "titles",
                        texts(keys.stream().map(key -> title(titles, key)).toList()))
                .query(UUID.class)
                .set();
    }

    /** Stores each of these locked groups in its next version. */
    void save(Collection<Group> groups) {
        jdbc.sql("""
                        update study_group g
                        set title = c.title, title_key = c.key, description = c.description, version = c.version
                        from unnest(:ids, :titles, :keys, :descriptions, :versions)
                            as c (id, title, key, description, version)
                        where g.group_id = c.id""")
                .param("ids", uuids(groups.stream().map(Group::id).toList()))
                .param(
                        "titles",
                        texts(groups.stream().map(group -> group.title().text()).toList()))
                .param(
                        "keys",
                        texts(groups.stream().map(group -> group.title().key()).toList()))
                .param(
                        "descriptions",
                        new SqlArrayValue(
                                "text", groups.stream().map(Group::description).toArray()))
                .param(
                        "versions",
                        new SqlArrayValue(
                                "int8", groups.stream().map(Group::nextVersion).toArray()))
                .update();
        members.save(groups);
    }

    void archive(Group group, Instant at) {
        jdbc.sql("update study_group set archived_at = ?, version = ? where group_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), group.nextVersion(), group.id())
                .update();
    }

    private List<Group> withMembers(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var shown = members.shown(rows.stream().map(row -> row.identity().id()).toList());
        return rows.stream()
                .map(row -> {
                    var in = shown.of(row.identity().id());
                    return new Group(row.identity(), row.title(), row.description(), in.teachers(), in.students());
                })
                .toList();
    }

    private JdbcClient.StatementSpec withTitles(String sql, Collection<TitleInSchool> titles) {
        return jdbc.sql(sql)
                .param(
                        "schools",
                        uuids(titles.stream().map(TitleInSchool::schoolId).toList()))
                .param(
                        "keys",
                        texts(titles.stream().map(TitleInSchool::titleKey).toList()));
    }

    private static String title(Map<TitleInSchool, Title> titles, TitleInSchool key) {
        var title = titles.get(key);
        return title == null ? key.titleKey() : title.text();
    }

    private static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    private static SqlArrayValue texts(Collection<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new Group.Identity(
                        row.getObject("group_id", UUID.class),
                        row.getObject("school_id", UUID.class),
                        row.getLong("version")),
                new Title(row.getString("title")),
                row.getString("description"));
    }
}
