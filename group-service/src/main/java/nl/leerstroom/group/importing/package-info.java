/** The groups part of the bulk import. */
@NullMarked
package nl.leerstroom.group.importing;

import org.jspecify.annotations.NullMarked;
