/** What the rest of the service knows of a school. */
@NullMarked
package nl.leerstroom.identity.school.domain;

import org.jspecify.annotations.NullMarked;
