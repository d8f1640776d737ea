/** What the platform on one machine consists of: which parts, on which ports, with which settings. */
@NullMarked
package nl.leerstroom.cli.stack;

import org.jspecify.annotations.NullMarked;
