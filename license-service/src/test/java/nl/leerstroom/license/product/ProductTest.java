package nl.leerstroom.license.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.leerstroom.license.product.domain.Level;
import nl.leerstroom.license.product.domain.Product;
import org.junit.jupiter.api.Test;

class ProductTest {

    private final Product onlyBb = new Product("8719000000010", Product.Kind.MODULE, "Meten", List.of(Level.BB));

    @Test
    void givesTheLevelWantedWhenItIsOffered() {
        assertThat(onlyBb.levelFor(Level.BB)).isEqualTo(Level.BB);
        assertThat(onlyBb.levelFor(Level.KBGL)).isEqualTo(Level.BB);
        assertThat(onlyBb.levelFor(null)).isEqualTo(Level.BB);
    }

    @Test
    void offersOneLevelAtLeast() {
        assertThatThrownBy(() -> new Product("8719000000010", Product.Kind.MODULE, "Meten", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
