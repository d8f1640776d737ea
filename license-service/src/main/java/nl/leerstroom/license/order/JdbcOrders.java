package nl.leerstroom.license.order;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders taken. What an order bought stands in the ledger only. */
@Repository
class JdbcOrders {

    record Known(SeatOrder order, Instant orderedAt) {}

    private final JdbcClient jdbc;

    JdbcOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the number was taken; waits for another transaction that is taking it at this moment. */
    boolean add(SeatOrder order, Instant at) {
        return jdbc.sql("""
                                insert into seat_order (order_number, school_id, ordered_at) values (?, ?, ?)
                                on conflict do nothing""")
                        .params(order.number(), order.schoolId(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Known get(String number) {
        var seats = jdbc
                .sql("""
                        select p.product_id, m.seats from pool_movement m join license_pool p using (pool_id)
                        where m.order_number = ?""")
                .param(number)
                .query((row, _) -> Map.entry(row.getString("product_id"), row.getInt("seats")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
        return jdbc.sql("select school_id, ordered_at from seat_order where order_number = ?")
                .param(number)
                .query((row, _) -> new Known(
                        new SeatOrder(number, row.getObject("school_id", UUID.class), seats),
                        row.getTimestamp("ordered_at").toInstant()))
                .single();
    }
}
