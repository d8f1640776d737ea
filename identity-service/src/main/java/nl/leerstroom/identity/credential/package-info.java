/** Passwords, links and what ends when a password changes. Nobody can read a password (ID-3). */
@NullMarked
package nl.leerstroom.identity.credential;

import org.jspecify.annotations.NullMarked;
