/** What the rest of this service may know of schools, students and groups. */
@NullMarked
package nl.leerstroom.license.school.domain;

import org.jspecify.annotations.NullMarked;
