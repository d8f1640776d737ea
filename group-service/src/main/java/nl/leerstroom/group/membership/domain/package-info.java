/** A group and the rules for its title and members. */
@NullMarked
package nl.leerstroom.group.membership.domain;

import org.jspecify.annotations.NullMarked;
