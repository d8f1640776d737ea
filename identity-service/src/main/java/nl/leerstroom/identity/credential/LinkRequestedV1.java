package nl.leerstroom.identity.credential;

import java.time.Instant;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.LinkKind;

/** That somebody is to be mailed a link. The id alone opens nothing: the token is made from it with a key. */
record LinkRequestedV1(UUID userId, UUID linkId, Instant expiresAt) {

    static final String TOPIC = "identity.credential";
    static final String WELCOME_TYPE = "nl.leerstroom.identity.welcome-requested.v1";
    static final String RESET_TYPE = "nl.leerstroom.identity.password-reset-requested.v1";

    static String type(LinkKind kind) {
        return switch (kind) {
            case WELCOME -> WELCOME_TYPE;
            case RESET -> RESET_TYPE;
        };
    }
}
