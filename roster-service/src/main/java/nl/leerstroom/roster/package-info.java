/** The class folder: the school's timetable and what is planned in it. */
@NullMarked
package nl.leerstroom.roster;

import org.jspecify.annotations.NullMarked;
