/** Bringing schools' own administration in: the bulk import of files, and the link with ParnasSys. */
@NullMarked
package nl.leerstroom.sync;

import org.jspecify.annotations.NullMarked;
