/** The stream of hints to open screens. */
@NullMarked
package nl.leerstroom.gateway.stream;

import org.jspecify.annotations.NullMarked;
