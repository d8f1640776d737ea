/** A copy of who is in which group, to filter people by. */
@NullMarked
package nl.leerstroom.identity.membership;

import org.jspecify.annotations.NullMarked;
