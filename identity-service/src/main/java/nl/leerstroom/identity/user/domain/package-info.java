/** Who somebody is, and who may do what with whose account. */
@NullMarked
package nl.leerstroom.identity.user.domain;

import org.jspecify.annotations.NullMarked;
