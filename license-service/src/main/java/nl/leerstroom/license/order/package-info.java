/** Orders of the webshop. */
@NullMarked
package nl.leerstroom.license.order;

import org.jspecify.annotations.NullMarked;
