/** Making, changing and archiving groups, and setting their members. */
@NullMarked
package nl.leerstroom.group.membership;

import org.jspecify.annotations.NullMarked;
