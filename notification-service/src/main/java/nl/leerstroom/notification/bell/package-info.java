/** What stands behind the bell of the web client. */
@NullMarked
package nl.leerstroom.notification.bell;

import org.jspecify.annotations.NullMarked;
