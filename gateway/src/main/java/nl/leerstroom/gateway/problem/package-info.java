/** The gateway's own refusals as problems, in the reader's language. */
@NullMarked
package nl.leerstroom.gateway.problem;

import org.jspecify.annotations.NullMarked;
