package nl.leerstroom.identity.credential.domain;

/**
 * A password as it is stored.
 *
 * @param temporary it must be changed at the next sign-in
 */
public record NewPassword(String hash, boolean temporary) {

    public static NewPassword lasting(String hash) {
        return new NewPassword(hash, false);
    }
}
