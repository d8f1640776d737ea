package nl.leerstroom.license.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.license.api.LicensePool;
import nl.leerstroom.license.api.MovementKind;
import nl.leerstroom.license.api.PoolMovement;
import nl.leerstroom.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the screens show of pools; of one school, or of all when none is named. */
@Repository
@Transactional(readOnly = true)
class PoolScreens {

    record Part<T>(List<T> items, long total) {}

    private final JdbcClient jdbc;

    PoolScreens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Part<LicensePool> pools(@Nullable UUID school, Paging paging) {
        var items = jdbc.sql("""
                        select p.pool_id, p.product_id, product.title, p.purchased, p.available,
                               (select count(*) from owed_seat o where o.pool_id = p.pool_id) as owed
                        from license_pool p join product using (product_id)
                        where cast(:school as uuid) is null or p.school_id = :school
                        order by product.title, p.pool_id limit :limit offset :offset""")
                .param("school", school)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(PoolScreens::pool)
                .list();
        var total = jdbc.sql(
                        "select count(*) from license_pool where cast(:school as uuid) is null or school_id = :school")
                .param("school", school)
                .query(Long.class)
                .single();
        return new Part<>(items, total);
    }

    /** Empty when there is no such pool for this school. */
    Optional<Part<PoolMovement>> movements(UUID pool, @Nullable UUID school, Paging paging) {
        var known = jdbc.sql("""
                        select count(*) from license_pool
                        where pool_id = :pool and (cast(:school as uuid) is null or school_id = :school)""")
                .param("pool", pool)
                .param("school", school)
                .query(Integer.class)
                .single();
        return known == 0 ? Optional.empty() : Optional.of(movements(pool, paging));
    }

    private Part<PoolMovement> movements(UUID pool, Paging paging) {
        var items = jdbc.sql("""
                        select m.*, l.student_id from pool_movement m left join license l using (license_id)
                        where m.pool_id = ? order by m.movement_id desc limit ? offset ?""")
                .params(pool, paging.limit(), paging.offset())
                .query(PoolScreens::movement)
                .list();
        var total = jdbc.sql("select count(*) from pool_movement where pool_id = ?")
                .param(pool)
                .query(Long.class)
                .single();
        return new Part<>(items, total);
    }

    private static LicensePool pool(ResultSet row, int number) throws SQLException {
        var purchased = row.getInt("purchased");
        var available = row.getInt("available");
        return new LicensePool(
                row.getObject("pool_id", UUID.class),
                row.getString("product_id"),
                row.getString("title"),
                purchased,
                purchased - available,
                available,
                row.getInt("owed"));
    }

    private static PoolMovement movement(ResultSet row, int number) throws SQLException {
        return new PoolMovement(
                        row.getObject("movement_id", UUID.class),
                        MovementKind.valueOf(row.getString("kind")),
                        row.getInt("seats"),
                        row.getTimestamp("moved_at").toInstant())
                .orderNumber(row.getString("order_number"))
                .licenseId(row.getObject("license_id", UUID.class))
                .studentId(row.getObject("student_id", UUID.class));
    }
}
