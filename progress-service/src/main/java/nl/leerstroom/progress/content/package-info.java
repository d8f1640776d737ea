/** Imported content packages: kept by version, served to readers. */
@NullMarked
package nl.leerstroom.progress.content;

import org.jspecify.annotations.NullMarked;
