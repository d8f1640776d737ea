package nl.leerstroom.license.assignment;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.leerstroom.license.assignment.domain.License;
import nl.leerstroom.license.assignment.domain.Right;
import nl.leerstroom.license.product.domain.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLicenses {

    private final JdbcClient jdbc;

    JdbcLicenses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The living licence for each of these rights, where there is one. */
    Map<Right, UUID> held(Collection<Right> rights) {
        return withRights("""
                        select student_id, product_id, license_id from license
                        where (student_id, product_id) in (select * from unnest(:students, :products))
                            and state <> 'DEACTIVATED'""", rights)
                .query((row, _) -> Map.entry(
                        new Right(row.getObject("student_id", UUID.class), row.getString("product_id")),
                        row.getObject("license_id", UUID.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** For each of these rights the living licence, else the one that ended last. */
    List<License> latest(Collection<Right> rights) {
        return withRights("""
                        select distinct on (student_id, product_id) * from license
                        where (student_id, product_id) in (select * from unnest(:students, :products))
                        order by student_id, product_id, deactivated_at desc nulls first""", rights).query(JdbcLicenses::license).list();
    }

    Optional<License> find(UUID id, @Nullable UUID school) {
        return select("", id, school);
    }

    /** Held until the transaction ends. */
    Optional<License> lock(UUID id, @Nullable UUID school) {
        return select(" for no key update", id, school);
    }

    private Optional<License> select(String locking, UUID id, @Nullable UUID school) {
        return jdbc.sql("""
                        select * from license
                        where license_id = :id and (cast(:school as uuid) is null or school_id = :school)""" + locking)
                .param("id", id)
                .param("school", school)
                .query(JdbcLicenses::license)
                .optional();
    }

    void add(Collection<License> licenses) {
        if (licenses.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into license (license_id, pool_id, school_id, student_id, product_id, level, imported,
                                             state, assigned_at, version)
                        select *, 1
                        from unnest(:ids, :pools, :schools, :students, :products, :levels, :imported, :states, :assigned)""")
                .param("ids", column("uuid", licenses, License::id))
                .param("pools", column("uuid", licenses, License::poolId))
                .param("schools", column("uuid", licenses, License::schoolId))
                .param("students", column("uuid", licenses, License::studentId))
                .param("products", column("text", licenses, License::productId))
                .param("levels", column("text", licenses, License::level))
                .param("imported", column("bool", licenses, License::imported))
                .param("states", column("text", licenses, License::state))
                .param("assigned", column("timestamptz", licenses, License::assignedAt))
                .update();
    }

    /**
     * Stores changed licences.
     *
     * @throws OptimisticLockingFailureException when one of them was changed meanwhile
     */
    void save(Collection<License> licenses) {
        var saved = jdbc.sql("""
                        update license l
                        set level = c.level, state = c.state, activated_at = c.activated_at,
                            deactivated_at = c.deactivated_at, version = c.version
                        from unnest(:ids, :levels, :states, :activated, :deactivated, :versions)
                            as c (id, level, state, activated_at, deactivated_at, version)
                        where l.license_id = c.id and l.version = c.version - 1""")
                .param("ids", column("uuid", licenses, License::id))
                .param("levels", column("text", licenses, License::level))
                .param("states", column("text", licenses, License::state))
                .param("activated", column("timestamptz", licenses, License::activatedAt))
                .param("deactivated", column("timestamptz", licenses, License::deactivatedAt))
                .param("versions", column("int8", licenses, License::version))
                .update();
        if (saved != licenses.size()) {
            throw new OptimisticLockingFailureException(
                    "saved %d of %d changed licences".formatted(saved, licenses.size()));
        }
    }

    private JdbcClient.StatementSpec withRights(String sql, Collection<Right> rights) {
        return jdbc.sql(sql)
                .param("students", column("uuid", rights, Right::studentId))
                .param("products", column("text", rights, Right::productId));
    }

    private static <T> SqlArrayValue column(String type, Collection<T> rows, Function<T, @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    static License license(ResultSet row, int number) throws SQLException {
        return new License(
                row.getObject("license_id", UUID.class),
                row.getObject("pool_id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getObject("student_id", UUID.class),
                row.getString("product_id"),
                Level.valueOf(row.getString("level")),
                row.getBoolean("imported"),
                License.State.valueOf(row.getString("state")),
                row.getTimestamp("assigned_at").toInstant(),
                instant(row.getTimestamp("activated_at")),
                instant(row.getTimestamp("deactivated_at")),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
