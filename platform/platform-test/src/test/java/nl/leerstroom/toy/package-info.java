/** The smallest service there is, to try the platform on. */
@NullMarked
package nl.leerstroom.toy;

import org.jspecify.annotations.NullMarked;
