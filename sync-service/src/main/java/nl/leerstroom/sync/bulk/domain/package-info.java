/** What a row of an import says, whether it may, and what is to be done for it. */
@NullMarked
package nl.leerstroom.sync.bulk.domain;

import org.jspecify.annotations.NullMarked;
