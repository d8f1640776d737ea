/** The demo schools, made through the public API as anybody else would. */
@NullMarked
package nl.leerstroom.local.demo;

import org.jspecify.annotations.NullMarked;
