package nl.leerstroom.notification.people;

import java.util.Collection;
import nl.leerstroom.platform.events.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProducts {

    private final JdbcClient jdbc;

    JdbcProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Collection<Fact<ProductPublishedV1>> products) {
        if (products.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into product (product_id, title, sequence) select * from unnest(:ids, :titles, :sequences)
                on conflict (product_id) do update set title = excluded.title, sequence = excluded.sequence
                where excluded.sequence > product.sequence
                """)
                .param(
                        "ids",
                        new SqlArrayValue(
                                "text",
                                products.stream()
                                        .map(product -> product.data().productId())
                                        .toArray()))
                .param(
                        "titles",
                        new SqlArrayValue(
                                "text",
                                products.stream()
                                        .map(product -> product.data().title())
                                        .toArray()))
                .param(
                        "sequences",
                        new SqlArrayValue(
                                "int8",
                                products.stream()
                                        .map(product -> product.event().sequence())
                                        .toArray()))
                .update();
    }
}
