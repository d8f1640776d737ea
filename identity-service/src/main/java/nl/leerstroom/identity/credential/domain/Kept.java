package nl.leerstroom.identity.credential.domain;

import org.jspecify.annotations.Nullable;

/** The one browser that stays signed in when everything else of a person ends: the one in which they changed it. */
public record Kept(@Nullable String sessionId, @Nullable String accessToken) {

    public static final Kept NOTHING = new Kept(null, null);

    public static Kept session(String sessionId) {
        return new Kept(sessionId, null);
    }

    public static Kept holderOf(String accessToken) {
        return new Kept(null, accessToken);
    }
}
