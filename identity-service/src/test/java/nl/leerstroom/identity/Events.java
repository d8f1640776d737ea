package nl.leerstroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.Seen;

/** What this service told the others; each event is held against its schema. */
final class Events {

    static final String REGISTERED = "nl.leerstroom.identity.user-registered.v1";
    static final String CHANGED = "nl.leerstroom.identity.user-changed.v1";
    static final String TRASHED = "nl.leerstroom.identity.user-trashed.v1";
    static final String RESTORED = "nl.leerstroom.identity.user-restored.v1";
    static final String SCHOOL_REGISTERED = "nl.leerstroom.identity.school-registered.v1";
    static final String SCHOOL_CHANGED = "nl.leerstroom.identity.school-settings-changed.v1";
    static final String WELCOME = "nl.leerstroom.identity.welcome-requested.v1";
    static final String RESET = "nl.leerstroom.identity.password-reset-requested.v1";
    static final String PASSWORD_CHANGED = "nl.leerstroom.identity.password-changed.v1";
    static final String ROWS_ACCEPTED = "nl.leerstroom.sync.import-rows-accepted.v1";
    static final String ROWS_APPLIED = "nl.leerstroom.sync.import-rows-applied.v1";

    private static final String LINK_KEY = "a key that only the tests know";

    private Events() {}

    static Seen await(Topics topics, String type, Predicate<Seen> fits) {
        var seen = topics.await(type, fits);
        assertThat(CatalogueRules.faultsOf(type, seen.data().toString())).isEmpty();
        return seen;
    }

    static Predicate<Seen> of(UUID userId) {
        return seen -> seen.data().path("userId").asString().equals(userId.toString());
    }

    /** The token that notification-service would put into the mail. */
    static String token(Seen linkRequested) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(LINK_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var linkId = linkRequested.data().path("linkId").asString();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(linkId.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
