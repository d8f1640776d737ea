package nl.leerstroom.progress.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of identity-service's user-registered.v1 and user-changed.v1 that progress-service reads. */
record UserV1(
        UUID userId,
        String role,
        String givenName,
        @Nullable String infix,
        String familyName,
        String state) {

    static final String REGISTERED_TYPE = "nl.leerstroom.identity.user-registered.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.identity.user-changed.v1";

    boolean active() {
        return state.equals("ACTIVE");
    }
}
