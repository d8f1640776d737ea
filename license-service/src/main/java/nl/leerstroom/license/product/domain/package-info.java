/** What a licence can be for. */
@NullMarked
package nl.leerstroom.license.product.domain;

import org.jspecify.annotations.NullMarked;
