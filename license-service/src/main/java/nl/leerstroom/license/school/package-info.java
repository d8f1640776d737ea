/** This service's own copy of schools, students and groups, kept from their events. */
@NullMarked
package nl.leerstroom.license.school;

import org.jspecify.annotations.NullMarked;
