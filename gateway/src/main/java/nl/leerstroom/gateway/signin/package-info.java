/** Signing in and out at identity-service, the tokens behind a session, and who may pass. */
@NullMarked
package nl.leerstroom.gateway.signin;

import org.jspecify.annotations.NullMarked;
