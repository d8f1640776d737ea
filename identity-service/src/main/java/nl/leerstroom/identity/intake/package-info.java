/** Accounts from the rows of an import, in chunks. */
@NullMarked
package nl.leerstroom.identity.intake;

import org.jspecify.annotations.NullMarked;
