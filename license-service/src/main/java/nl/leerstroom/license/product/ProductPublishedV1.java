package nl.leerstroom.license.product;

import java.time.Instant;
import java.util.List;
import nl.leerstroom.license.product.domain.Level;
import nl.leerstroom.license.product.domain.Product;
import nl.leerstroom.platform.events.OutgoingEvent;

/** contracts/events/license/product-published.v1.schema.json */
record ProductPublishedV1(String productId, Product.Kind kind, String title, List<Level> levels, Instant at) {

    static final String TYPE = "nl.leerstroom.license.product-published.v1";
    private static final String TOPIC = "license.product";

    static OutgoingEvent of(Product product, long version, Instant at) {
        var id = product.id();
        var data = new ProductPublishedV1(id, product.kind(), product.title(), product.levels(), at);
        return new OutgoingEvent(TOPIC, id, TYPE, id, version, at, null, data);
    }
}
