/** Groups, and who is in them. */
@NullMarked
package nl.leerstroom.group;

import org.jspecify.annotations.NullMarked;
