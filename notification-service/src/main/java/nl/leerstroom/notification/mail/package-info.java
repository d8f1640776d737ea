/** Mail that follows from events: queued with the event, sent by a job, logged per person. */
@NullMarked
package nl.leerstroom.notification.mail;

import org.jspecify.annotations.NullMarked;
