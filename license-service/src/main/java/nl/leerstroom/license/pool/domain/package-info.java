/** Pools of seats and their movements. */
@NullMarked
package nl.leerstroom.license.pool.domain;

import org.jspecify.annotations.NullMarked;
