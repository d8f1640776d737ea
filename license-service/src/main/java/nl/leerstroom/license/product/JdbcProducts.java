package nl.leerstroom.license.product;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.leerstroom.license.product.domain.Level;
import nl.leerstroom.license.product.domain.Product;
import nl.leerstroom.license.product.domain.Products;
import nl.leerstroom.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProducts implements Products {

    private final JdbcClient jdbc;

    JdbcProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Product> find(Collection<String> ids) {
        return jdbc
                .sql("select * from product where product_id = any(:ids)")
                .param("ids", new SqlArrayValue("text", ids.toArray()))
                .query(JdbcProducts::product)
                .list()
                .stream()
                .collect(toMap(Product::id, identity()));
    }

    List<Product> page(Paging paging) {
        return jdbc.sql("select * from product order by title, product_id limit ? offset ?")
                .params(paging.limit(), paging.offset())
                .query(JdbcProducts::product)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from product").query(Long.class).single();
    }

    /** Makes the table say what these say; the new version of each product that was new or different. */
    Map<String, Long> save(List<Product> products, Instant at) {
        return jdbc
                .sql("""
                        insert into product as p (product_id, kind, title, levels, version, published_at)
                        select id, kind, title, string_to_array(levels, ','), 1, :at
                        from unnest(:ids, :kinds, :titles, :levels) as shipped (id, kind, title, levels)
                        on conflict (product_id) do update
                        set kind = excluded.kind, title = excluded.title, levels = excluded.levels,
                            version = p.version + 1, published_at = excluded.published_at
                        where (p.kind, p.title, p.levels) is distinct from (excluded.kind, excluded.title, excluded.levels)
                        returning product_id, version""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", text(products.stream().map(Product::id).toArray()))
                .param("kinds", text(products.stream().map(Product::kind).toArray()))
                .param("titles", text(products.stream().map(Product::title).toArray()))
                .param(
                        "levels",
                        text(products.stream().map(JdbcProducts::joined).toArray()))
                .query((row, _) -> Map.entry(row.getString("product_id"), row.getLong("version")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SqlArrayValue text(Object... values) {
        return new SqlArrayValue("text", values);
    }

    private static String joined(Product product) {
        return String.join(",", product.levels().stream().map(Enum::name).toList());
    }

    private static Product product(ResultSet row, int number) throws SQLException {
        return new Product(
                row.getString("product_id"),
                Product.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                levels(row.getArray("levels")));
    }

    private static List<Level> levels(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Level::valueOf).toList();
    }
}
