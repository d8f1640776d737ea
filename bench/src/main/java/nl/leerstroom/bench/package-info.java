/** Measurements of the running platform, each beside a baseline that is taken in the same run on the same machine. */
@NullMarked
package nl.leerstroom.bench;

import org.jspecify.annotations.NullMarked;
