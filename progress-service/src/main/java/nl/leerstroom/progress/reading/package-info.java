/** The busiest path: reads go into the log, and are folded from it into the documents of progress. */
@NullMarked
package nl.leerstroom.progress.reading;

import org.jspecify.annotations.NullMarked;
