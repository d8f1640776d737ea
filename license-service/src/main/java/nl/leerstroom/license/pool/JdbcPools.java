package nl.leerstroom.license.pool;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.leerstroom.license.pool.domain.Movement;
import nl.leerstroom.license.pool.domain.Pool;
import nl.leerstroom.license.pool.domain.PoolKey;
import nl.leerstroom.license.pool.domain.Pools;
import nl.leerstroom.platform.data.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcPools implements Pools {

    private static final String BY_KEYS = """
            select p.pool_id, p.school_id, p.product_id, p.available from license_pool p
            where (p.school_id, p.product_id) in (select * from unnest(:schools, :products))
            order by p.pool_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPools(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<PoolKey, Pool> find(Collection<PoolKey> keys) {
        return select(BY_KEYS, keys);
    }

    @Override
    public Map<PoolKey, Pool> lock(Collection<PoolKey> keys) {
        return select(BY_KEYS + " for no key update of p", keys);
    }

    private Map<PoolKey, Pool> select(String sql, Collection<PoolKey> keys) {
        return withKeys(sql, keys).query(JdbcPools::pool).list().stream().collect(toMap(Pool::key, identity()));
    }

    @Override
    public Map<PoolKey, Pool> open(Collection<PoolKey> keys) {
        withKeys("""
                        insert into license_pool (pool_id, school_id, product_id)
                        select * from unnest(:ids, :schools, :products) order by 2, 3
                        on conflict (school_id, product_id) do nothing""", keys).param("ids", column("uuid", keys, _ -> Ids.next())).update();
        return lock(keys);
    }

    @Override
    public Map<UUID, Long> record(Collection<Movement> movements) {
        if (movements.isEmpty()) {
            return Map.of();
        }
        var versions = new HashMap<>(write(movements));
        if (movements.stream().anyMatch(movement -> movement.seats() > 0)) {
            versions.putAll(write(settled(movements)));
        }
        return versions;
    }

    private Map<UUID, Long> write(Collection<Movement> movements) {
        if (movements.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        with moved as (
                            insert into pool_movement
                                (movement_id, pool_id, school_id, kind, seats, moved_at, order_number, license_id)
                            select * from unnest(:ids, :pools, :schools, :kinds, :seats, :ats, :orders, :licenses)
                            returning pool_id, kind, seats),
                        change as (
                            select pool_id, sum(seats) as seats,
                                   coalesce(sum(seats) filter (where kind = 'PURCHASED'), 0) as bought
                            from moved group by pool_id)
                        update license_pool p
                        set available = p.available + change.seats, purchased = p.purchased + change.bought,
                            version = p.version + 1
                        from change where p.pool_id = change.pool_id
                        returning p.pool_id, p.version""")
                .param("ids", column("uuid", movements, _ -> Ids.next()))
                .param(
                        "pools",
                        column("uuid", movements, movement -> movement.pool().id()))
                .param(
                        "schools",
                        column(
                                "uuid",
                                movements,
                                movement -> movement.pool().key().schoolId()))
                .param("kinds", column("text", movements, Movement::kind))
                .param("seats", column("int4", movements, Movement::seats))
                .param("ats", column("timestamptz", movements, Movement::at))
                .param("orders", column("text", movements, Movement::orderNumber))
                .param("licenses", column("uuid", movements, Movement::licenseId))
                .query((row, _) -> Map.entry(row.getObject("pool_id", UUID.class), row.getLong("version")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes the licences from the list of those without a seat for which there are seats now. */
    private List<Movement> settled(Collection<Movement> movements) {
        var now = clock.instant();
        var pools = movements.stream().map(Movement::pool).distinct().collect(toMap(Pool::id, identity()));
        return jdbc.sql("""
                        with waiting as (
                            select license_id, pool_id,
                                   row_number() over (partition by pool_id order by since, license_id) as place
                            from owed_seat where pool_id = any(:pools))
                        delete from owed_seat o using waiting w join license_pool p on p.pool_id = w.pool_id
                        where o.license_id = w.license_id and w.place <= p.available
                        returning o.license_id, o.pool_id""")
                .param("pools", new SqlArrayValue("uuid", pools.keySet().toArray()))
                .query((row, _) -> Movement.reinstated(
                        Objects.requireNonNull(pools.get(row.getObject("pool_id", UUID.class))),
                        row.getObject("license_id", UUID.class),
                        now))
                .list();
    }

    @Override
    public void owe(Pool pool, UUID licenseId, Instant since) {
        jdbc.sql("insert into owed_seat (license_id, pool_id, school_id, since) values (?, ?, ?, ?)")
                .params(licenseId, pool.id(), pool.key().schoolId(), since.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec withKeys(String sql, Collection<PoolKey> keys) {
        return jdbc.sql(sql)
                .param("schools", column("uuid", keys, PoolKey::schoolId))
                .param("products", column("text", keys, PoolKey::productId));
    }

    private static <T> SqlArrayValue column(String type, Collection<T> rows, Function<T, ?> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    private static Pool pool(ResultSet row, int number) throws SQLException {
        return new Pool(
                row.getObject("pool_id", UUID.class),
                new PoolKey(row.getObject("school_id", UUID.class), row.getString("product_id")),
                row.getInt("available"));
    }
}
