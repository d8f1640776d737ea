/** The files of the web client and of the API's documentation, and the headers that guard them. */
@NullMarked
package nl.leerstroom.gateway.site;

import org.jspecify.annotations.NullMarked;
