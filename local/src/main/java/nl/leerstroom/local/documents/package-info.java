/** The document store of a laptop: MongoDB's protocol, kept in memory. */
@NullMarked
package nl.leerstroom.local.documents;

import org.jspecify.annotations.NullMarked;
