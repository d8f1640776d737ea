/** What a student read of a module, whatever the order in which it became known. */
@NullMarked
package nl.leerstroom.progress.reading.domain;

import org.jspecify.annotations.NullMarked;
