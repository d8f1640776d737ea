/** The commands, as they are typed. */
@NullMarked
package nl.leerstroom.cli;

import org.jspecify.annotations.NullMarked;
