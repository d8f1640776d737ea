/** Real SMTP in, a page to read the mail on out; nothing ever leaves the machine. */
@NullMarked
package nl.leerstroom.local.mail;

import org.jspecify.annotations.NullMarked;
