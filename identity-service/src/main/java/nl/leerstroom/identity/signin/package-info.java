/** The pages where people sign in and choose a password, and what slows down who guesses. */
@NullMarked
package nl.leerstroom.identity.signin;

import org.jspecify.annotations.NullMarked;
