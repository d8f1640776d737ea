package nl.leerstroom.notification.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of identity-service's user-registered.v1 and user-changed.v1 that is read here. */
record UserV1(
        UUID userId,
        String role,
        String givenName,
        @Nullable String infix,
        String familyName,
        @Nullable String email,
        String state) {

    static final String REGISTERED_TYPE = "nl.leerstroom.identity.user-registered.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.identity.user-changed.v1";
}
