/** What the rest of this service may know of users. */
@NullMarked
package nl.leerstroom.group.person.domain;

import org.jspecify.annotations.NullMarked;
