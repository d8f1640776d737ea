package nl.leerstroom.license.product;

import java.util.List;
import nl.leerstroom.license.product.domain.Product;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What products.yaml ships. */
@ConfigurationProperties("catalogue")
record Catalogue(List<Product> products) {}
