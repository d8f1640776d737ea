package nl.leerstroom.license.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.leerstroom.license.product.domain.Level;
import nl.leerstroom.license.product.domain.Product;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.Seen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ProductsIT {

    private final String id = "87%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L));

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    @Autowired
    private PublishCatalogue publishCatalogue;

    @Test
    void showsTheShippedCatalogue() {
        var products = api.as(Person.student(UUID.randomUUID()))
                .get("/api/products?size=500")
                .expect(200)
                .json();

        assertThat(products.path("items").findValuesAsString("title"))
                .contains("Duurzaam bouwen", "Meten en uitzetten");
        api.as(Person.parent(UUID.randomUUID())).get("/api/products").expect(403);
    }

    @Test
    void tellsEachChangeOnce() {
        publishCatalogue.publish(List.of(product("Oude titel")));
        publishCatalogue.publish(List.of(product("Oude titel")));
        publishCatalogue.publish(List.of(product("Nieuwe titel")));

        var changed = topics.await(ProductPublishedV1.TYPE, event -> isOf(event, "Nieuwe titel"));
        assertThat(topics.seen(ProductPublishedV1.TYPE, event -> event.key().equals(id)))
                .hasSize(2);
        assertThat(changed.headers().get("ce_sequence")).endsWith("02");
        assertThat(CatalogueRules.faultsOf(
                        ProductPublishedV1.TYPE, changed.data().toString()))
                .isEmpty();
    }

    private boolean isOf(Seen event, String title) {
        return event.key().equals(id) && event.data().path("title").asString().equals(title);
    }

    private Product product(String title) {
        return new Product(id, Product.Kind.MODULE, title, List.of(Level.BB));
    }
}
