/** progress-service: course content, what students read of it, and how far they are. */
@NullMarked
package nl.leerstroom.progress;

import org.jspecify.annotations.NullMarked;
