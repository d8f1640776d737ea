/** Licences and the rules for giving, changing and ending them. */
@NullMarked
package nl.leerstroom.license.assignment.domain;

import org.jspecify.annotations.NullMarked;
