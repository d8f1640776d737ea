/** A student's rights, and groups as a teacher's screen needs them. */
@NullMarked
package nl.leerstroom.progress.access.domain;

import org.jspecify.annotations.NullMarked;
