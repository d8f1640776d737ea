/** Tells people what concerns them, by mail and in the web client. */
@NullMarked
package nl.leerstroom.notification;

import org.jspecify.annotations.NullMarked;
