/** Who holds a licence: assigning, switching, ending, and what reading does to it. */
@NullMarked
package nl.leerstroom.license.assignment;

import org.jspecify.annotations.NullMarked;
