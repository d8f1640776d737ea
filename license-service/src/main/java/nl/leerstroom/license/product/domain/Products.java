package nl.leerstroom.license.product.domain;

import java.util.Collection;
import java.util.Map;

/** The products that are published. */
public interface Products {

    /** By id; unknown ids are absent. */
    Map<String, Product> find(Collection<String> ids);
}
