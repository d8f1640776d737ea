package nl.leerstroom.notification.mail;

import java.time.Instant;
import java.util.UUID;

/** The part of identity-service's password-changed.v1 that is read here. */
record PasswordChangedV1(UUID userId, Instant at) {

    static final String TYPE = "nl.leerstroom.identity.password-changed.v1";
}
