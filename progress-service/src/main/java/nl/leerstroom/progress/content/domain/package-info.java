/** What the other features know of the content. */
@NullMarked
package nl.leerstroom.progress.content.domain;

import org.jspecify.annotations.NullMarked;
