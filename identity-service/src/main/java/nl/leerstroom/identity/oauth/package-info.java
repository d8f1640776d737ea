/** The authorization server: clients, keys, tokens and what they say. */
@NullMarked
package nl.leerstroom.identity.oauth;

import org.jspecify.annotations.NullMarked;
