/** Keeps processes running: starts them in order, restarts what dies, stops everything. */
@NullMarked
package nl.leerstroom.cli.supervision;

import org.jspecify.annotations.NullMarked;
