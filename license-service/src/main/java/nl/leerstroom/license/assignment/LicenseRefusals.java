package nl.leerstroom.license.assignment;

import nl.leerstroom.license.product.domain.Level;
import nl.leerstroom.license.product.domain.Product;
import nl.leerstroom.platform.web.Unprocessable;

/** Refusals that more than one use case gives. */
final class LicenseRefusals {

    private LicenseRefusals() {}

    static Unprocessable levelNotOffered(Product product, Level level) {
        return new Unprocessable("level-not-offered", product.title(), level)
                .and("/level", "level-not-offered", product.title(), level);
    }
}
