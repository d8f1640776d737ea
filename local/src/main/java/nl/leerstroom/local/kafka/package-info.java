/** A Kafka broker and controller in one process. */
@NullMarked
package nl.leerstroom.local.kafka;

import org.jspecify.annotations.NullMarked;
