/** Who people are, which school they belong to, and how they sign in. */
@NullMarked
package nl.leerstroom.identity;

import org.jspecify.annotations.NullMarked;
