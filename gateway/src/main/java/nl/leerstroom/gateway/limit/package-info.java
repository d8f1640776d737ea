/** What one client may ask for: how often, and how much at once. */
@NullMarked
package nl.leerstroom.gateway.limit;

import org.jspecify.annotations.NullMarked;
