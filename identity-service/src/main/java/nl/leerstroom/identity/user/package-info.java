/** People of schools: making, changing, finding, trashing and restoring accounts. */
@NullMarked
package nl.leerstroom.identity.user;

import org.jspecify.annotations.NullMarked;
