package nl.leerstroom.notification.mail;

import java.time.Instant;
import java.util.UUID;

/** The part of identity-service's welcome-requested.v1 and password-reset-requested.v1 that is read here. */
record LinkRequestedV1(UUID userId, UUID linkId, Instant expiresAt) {

    static final String WELCOME_TYPE = "nl.leerstroom.identity.welcome-requested.v1";
    static final String RESET_TYPE = "nl.leerstroom.identity.password-reset-requested.v1";
}
