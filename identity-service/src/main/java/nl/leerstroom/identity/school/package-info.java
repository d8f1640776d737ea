/** Schools and their settings. */
@NullMarked
package nl.leerstroom.identity.school;

import org.jspecify.annotations.NullMarked;
