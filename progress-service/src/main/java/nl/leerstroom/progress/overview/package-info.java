/** The answers: home, modules and pages for who reads, progress for who teaches. */
@NullMarked
package nl.leerstroom.progress.overview;

import org.jspecify.annotations.NullMarked;
