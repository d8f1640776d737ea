/** What this service knows of people, schools and products: copies made from their owners' events. */
@NullMarked
package nl.leerstroom.notification.people;

import org.jspecify.annotations.NullMarked;
