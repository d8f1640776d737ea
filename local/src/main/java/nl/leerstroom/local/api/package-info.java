/** The way of a machine into the platform: a token, JSON, an upload. */
@NullMarked
package nl.leerstroom.local.api;

import org.jspecify.annotations.NullMarked;
