/** Reading files that people made: whatever encoding, separator or program they come from. */
@NullMarked
package nl.leerstroom.sync.sheet;

import org.jspecify.annotations.NullMarked;
