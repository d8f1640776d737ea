/** This service's own copy of the users, kept from their events. */
@NullMarked
package nl.leerstroom.group.person;

import org.jspecify.annotations.NullMarked;
