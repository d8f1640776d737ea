package nl.leerstroom.identity.credential.domain;

/** Why a password is refused. */
public enum Weakness {
    TOO_SHORT("password-too-short"),
    TOO_LONG("password-too-long"),
    /** Little more than a name: of the person, the school or the product. */
    PERSONAL("password-personal"),
    WELL_KNOWN("password-well-known"),
    REPEATED("password-repeated"),
    ROW_OF_KEYS("password-row-of-keys"),
    DATE("password-date"),
    TOO_EASY("password-too-easy");

    private final String code;

    Weakness(String code) {
        this.code = code;
    }

    /** Of the problem, and of the sentence that explains it. */
    public String code() {
        return code;
    }
}
