/** A table as a person made it in a file: cells of text, and the lines they stand on. */
@NullMarked
package nl.leerstroom.sync.sheet.domain;

import org.jspecify.annotations.NullMarked;
