/** The catalogue: shipped with the service, published to the others. */
@NullMarked
package nl.leerstroom.license.product;

import org.jspecify.annotations.NullMarked;
