/** What the rest of the service may do with passwords and links. */
@NullMarked
package nl.leerstroom.identity.credential.domain;

import org.jspecify.annotations.NullMarked;
