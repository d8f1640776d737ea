/** The bulk import: a file becomes a dry run, and the dry run becomes accounts, memberships and licences. */
@NullMarked
package nl.leerstroom.sync.bulk;

import org.jspecify.annotations.NullMarked;
