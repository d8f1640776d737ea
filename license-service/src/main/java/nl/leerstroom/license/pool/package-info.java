/** Seats per school and product, and the ledger that every one of them goes through. */
@NullMarked
package nl.leerstroom.license.pool;

import org.jspecify.annotations.NullMarked;
