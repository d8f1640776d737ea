/** The one door of the platform; it knows sessions and routes, and no business rule. */
@NullMarked
package nl.leerstroom.gateway;

import org.jspecify.annotations.NullMarked;
