package nl.leerstroom.identity.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.identity.user.domain.Role;
import nl.leerstroom.identity.user.domain.SearchWords;
import nl.leerstroom.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finding people, with their groups and whether they have been in. */
@Repository
@Transactional(readOnly = true)
class Directory {

    /**
     * What is null does not matter.
     *
     * @param group the id of a group, or {@code none} for those in no group
     */
    record Filter(
            @Nullable UUID schoolId,
            @Nullable Role role,
            @Nullable String group,
            @Nullable String q,
            boolean trashed) {}

    record Found(List<Person> people, long total) {}

    private static final TypeReference<List<Person.Membership>> MEMBERSHIPS = new TypeReference<>() {};

    private static final String SELECT = "select " + UserColumns.ALL + """
            , c.invited_at is not null as invited, c.first_signed_in_at is not null as has_been_in,
            (select json_agg(json_build_object('id', g.group_id, 'title', g.title) order by g.title)
             from known_group_member m join known_group g using (group_id)
             where m.user_id = u.user_id and not g.archived) as groups
            from app_user u left join credential c using (user_id)
            """;

    private static final String MATCHING = """
            where (cast(:school as uuid) is null or u.school_id = :school)
              and (cast(:role as text) is null or u.role = :role)
              and (u.trashed_at is not null) = :trashed
              and (cast(:group as uuid) is null or exists (
                   select from known_group_member m join known_group g using (group_id)
                   where m.user_id = u.user_id and m.group_id = :group and not g.archived))
              and (not :ungrouped or not exists (
                   select from known_group_member m join known_group g using (group_id)
                   where m.user_id = u.user_id and not g.archived))
              and u.search_words like all (string_to_array(:words, '|'))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Directory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Found page(Filter filter, Paging paging) {
        var people = matching(SELECT + MATCHING + "order by u.sort_name, u.user_id limit :limit offset :offset", filter)
                .params(Map.of("limit", paging.limit(), "offset", paging.offset()))
                .query((row, number) -> read(row))
                .list();
        var total = matching("select count(*) from app_user u " + MATCHING, filter)
                .query(Long.class)
                .single();
        return new Found(people, total);
    }

    Optional<Person> find(@Nullable UUID schoolId, UUID userId) {
        return jdbc.sql(SELECT + "where u.user_id = :id and (cast(:school as uuid) is null or u.school_id = :school)")
                .param("id", userId)
                .param("school", schoolId)
                .query((row, number) -> read(row))
                .optional();
    }

    private StatementSpec matching(String statement, Filter filter) {
        var ungrouped = "none".equals(filter.group());
        return jdbc.sql(statement)
                .param("school", filter.schoolId())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("trashed", filter.trashed())
                .param("group", ungrouped || filter.group() == null ? null : UUID.fromString(filter.group()))
                .param("ungrouped", ungrouped)
                .param("words", patterns(filter.q()));
    }

    /** Each word sought must begin a word; in the column each word stands after a blank. */
    private static String patterns(@Nullable String q) {
        return SearchWords.of(q == null ? "" : q).stream()
                .map(word -> "% " + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .reduce("%", (one, other) -> one + "|" + other);
    }

    private Person read(ResultSet row) throws SQLException {
        var signIn = row.getBoolean("has_been_in")
                ? Person.SignIn.ACTIVE
                : row.getBoolean("invited") ? Person.SignIn.INVITED : Person.SignIn.NEVER;
        @Nullable String groups = row.getString("groups");
        return new Person(
                UserColumns.read(row), signIn, groups == null ? List.of() : json.readValue(groups, MEMBERSHIPS));
    }
}
