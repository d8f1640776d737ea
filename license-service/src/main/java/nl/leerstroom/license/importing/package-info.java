/** The licences part of the bulk import. */
@NullMarked
package nl.leerstroom.license.importing;

import org.jspecify.annotations.NullMarked;
