/** What a course consists of: modules, subtasks, pages per level, and terms. */
@NullMarked
package nl.leerstroom.progress.course.domain;

import org.jspecify.annotations.NullMarked;
