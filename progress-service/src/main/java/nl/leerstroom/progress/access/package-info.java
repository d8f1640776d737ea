/** Who may see what, from this service's own copies of accounts, licences and groups. */
@NullMarked
package nl.leerstroom.progress.access;

import org.jspecify.annotations.NullMarked;
