/** What other features may ask of the copies. */
@NullMarked
package nl.leerstroom.sync.known.domain;

import org.jspecify.annotations.NullMarked;
