package nl.leerstroom.sync.known;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.leerstroom.platform.events.Fact;
import nl.leerstroom.sync.known.GroupEventsConsumer.GroupArchived;
import nl.leerstroom.sync.known.GroupEventsConsumer.GroupState;
import nl.leerstroom.sync.known.IdentityEventsConsumer.SchoolState;
import nl.leerstroom.sync.known.IdentityEventsConsumer.UserMoved;
import nl.leerstroom.sync.known.IdentityEventsConsumer.UserState;
import nl.leerstroom.sync.known.LicenseEventsConsumer.Holding;
import nl.leerstroom.sync.known.LicenseEventsConsumer.ProductState;
import nl.leerstroom.sync.known.domain.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes the copies: one statement for all rows of a kind, and only what is newer than what is there. */
@Repository
class KnownCopies {

    private record SchoolRow(UUID id, String brin, String name, long sequence) {}

    private record PersonRow(
            UUID school, UserState user, @Nullable String emailKey, boolean trashed, long sequence) {}

    private record VersionRow(UUID id, long sequence) {}

    private record GroupRow(UUID id, UUID school, String titleKey, Set<UUID> students, long sequence) {}

    private record ProductRow(String id, String title, String titleKey, List<String> levels, long sequence) {}

    private record LicenseRow(UUID id, UUID school, UUID student, String product, boolean held, long sequence) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KnownCopies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void schools(Collection<Fact<SchoolState>> schools) {
        write(
                """
                insert into school (school_id, brin, name, sequence)
                select id, brin, name, sequence
                from json_to_recordset(?::json) as x(id uuid, brin text, name text, sequence bigint) order by id
                on conflict (school_id) do update
                set brin = excluded.brin, name = excluded.name, sequence = excluded.sequence
                where school.sequence < excluded.sequence""",
                schools.stream()
                        .map(fact -> new SchoolRow(
                                fact.data().schoolId(),
                                fact.data().brin(),
                                fact.data().name(),
                                fact.event().sequence()))
                        .toList());
    }

    void people(Collection<Fact<UserState>> people) {
        write("""
                insert into person (user_id, school_id, role, given_name, infix, family_name, email, email_key, level, trashed, sequence)
                select u."userId", x.school, u.role, u."givenName", u.infix, u."familyName", u.email, x."emailKey", u.level, x.trashed, x.sequence
                from json_to_recordset(?::json) as x(school uuid, "user" json, "emailKey" text, trashed boolean, sequence bigint),
                    json_to_record(x."user") as u("userId" uuid, role text, "givenName" text, infix text, "familyName" text, email text, level text)
                order by 1
                on conflict (user_id) do update set
                    school_id = excluded.school_id, role = excluded.role, given_name = excluded.given_name,
                    infix = excluded.infix, family_name = excluded.family_name, email = excluded.email, email_key = excluded.email_key,
                    level = excluded.level, trashed = excluded.trashed, sequence = excluded.sequence
                where person.sequence < excluded.sequence""", people.stream().map(KnownCopies::row).toList());
    }

    void trashed(Collection<Fact<UserMoved>> people, boolean trashed) {
        write(
                """
                update person set trashed = %s, sequence = x.sequence
                from json_to_recordset(?::json) as x(id uuid, sequence bigint)
                where person.user_id = x.id and person.sequence < x.sequence""".formatted(trashed),
                people.stream()
                        .map(fact -> new VersionRow(
                                fact.data().userId(), fact.event().sequence()))
                        .toList());
    }

    /** A group's members are those of its newest state; what is already so is not written again. */
    void groups(Collection<Fact<GroupState>> groups) {
        write(
                """
                with state as (
                    select * from json_to_recordset(?::json) as x(id uuid, school uuid, "titleKey" text, students uuid[], sequence bigint)
                ), newer as (
                    insert into study_group (group_id, school_id, title_key, archived, sequence)
                    select id, school, "titleKey", false, sequence from state order by id
                    on conflict (group_id) do update set title_key = excluded.title_key, sequence = excluded.sequence
                    where study_group.sequence < excluded.sequence
                    returning group_id
                ), gone as (
                    delete from group_member m using state s
                    where m.group_id = s.id and s.id in (select group_id from newer) and m.student_id <> all (s.students)
                )
                insert into group_member (group_id, student_id, school_id)
                select s.id, student, s.school from state s, unnest(s.students) student
                where s.id in (select group_id from newer) order by 1, 2
                on conflict do nothing""",
                groups.stream()
                        .map(fact -> new GroupRow(
                                fact.data().groupId(),
                                fact.event().school(),
                                Known.key(fact.data().title()),
                                fact.data().studentIds(),
                                fact.event().sequence()))
                        .toList());
    }

    void archived(Collection<Fact<GroupArchived>> groups) {
        write(
                """
                update study_group set archived = true, sequence = x.sequence
                from json_to_recordset(?::json) as x(id uuid, sequence bigint)
                where study_group.group_id = x.id and study_group.sequence < x.sequence""",
                groups.stream()
                        .map(fact -> new VersionRow(
                                fact.data().groupId(), fact.event().sequence()))
                        .toList());
    }

    void products(Collection<Fact<ProductState>> products) {
        write(
                """
                insert into product (product_id, title, title_key, levels, sequence)
                select id, title, "titleKey", levels, sequence
                from json_to_recordset(?::json) as x(id text, title text, "titleKey" text, levels text[], sequence bigint) order by id
                on conflict (product_id) do update
                set title = excluded.title, title_key = excluded.title_key, levels = excluded.levels, sequence = excluded.sequence
                where product.sequence < excluded.sequence""",
                products.stream()
                        .map(fact -> new ProductRow(
                                fact.data().productId(),
                                fact.data().title(),
                                Known.key(fact.data().title()),
                                fact.data().levels(),
                                fact.event().sequence()))
                        .toList());
    }

    /** @param holdings in the order of their sequences; the last of a licence counts */
    void licenses(List<Holding> holdings) {
        var latest = new TreeMap<UUID, LicenseRow>();
        holdings.forEach(holding -> latest.put(holding.license().licenseId(), row(holding)));
        write("""
                insert into license (license_id, school_id, student_id, product_id, held, sequence)
                select id, school, student, product, held, sequence
                from json_to_recordset(?::json) as x(id uuid, school uuid, student uuid, product text, held boolean, sequence bigint) order by id
                on conflict (license_id) do update set held = excluded.held, sequence = excluded.sequence
                where license.sequence < excluded.sequence""", latest.values());
    }

    private void write(String sql, Collection<?> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(sql).param(json.writeValueAsString(rows)).update();
        }
    }

    private static PersonRow row(Fact<UserState> fact) {
        var user = fact.data();
        return new PersonRow(
                fact.event().school(),
                user,
                user.email() == null ? null : Known.key(user.email()),
                user.state().equals("TRASHED"),
                fact.event().sequence());
    }

    private static LicenseRow row(Holding holding) {
        var license = holding.license();
        return new LicenseRow(
                license.licenseId(),
                holding.schoolId(),
                license.studentId(),
                license.productId(),
                holding.held(),
                holding.sequence());
    }
}
