/** This service's own copies of schools, people, groups, products and licences, kept up to date by events. */
@NullMarked
package nl.leerstroom.sync.known;

import org.jspecify.annotations.NullMarked;
