package nl.leerstroom.license.product;

import nl.leerstroom.license.api.Level;
import nl.leerstroom.license.api.Product;
import nl.leerstroom.license.api.ProductKind;
import nl.leerstroom.license.api.ProductPage;
import nl.leerstroom.license.api.ProductsApi;
import nl.leerstroom.platform.web.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProductsController implements ProductsApi {

    private final JdbcProducts products;

    ProductsController(JdbcProducts products) {
        this.products = products;
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT', 'TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<ProductPage> listProducts(Integer page, Integer size) {
        var paging = Paging.of(page, size);
        var items =
                products.page(paging).stream().map(ProductsController::toApi).toList();
        return ResponseEntity.ok(new ProductPage(items, paging.page(), paging.size(), products.count()));
    }

    private static Product toApi(nl.leerstroom.license.product.domain.Product product) {
        return new Product(
                product.id(),
                ProductKind.valueOf(product.kind().name()),
                product.title(),
                product.levels().stream()
                        .map(level -> Level.valueOf(level.name()))
                        .toList());
    }
}
