/** Which service answers which path, and what happens while one is away. */
@NullMarked
package nl.leerstroom.gateway.route;

import org.jspecify.annotations.NullMarked;
