/** Reads a content package: from a zip to a module with safe pages and drawings, or to a list of what is wrong. */
@NullMarked
package nl.leerstroom.progress.course;

import org.jspecify.annotations.NullMarked;
