/** Events between services: from the transaction that made them, over Kafka, into the transaction that takes them in. */
@NullMarked
package nl.leerstroom.platform.events;

import org.jspecify.annotations.NullMarked;
